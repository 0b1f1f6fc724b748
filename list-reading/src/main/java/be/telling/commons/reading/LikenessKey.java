package be.telling.commons.reading;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that lists are compared under: random, and gone with the process. */
public final class LikenessKey {

    private static final String MAC = "HmacSHA256";
    private static final int MAC_KEY_BYTES = 32;

    private final long first;
    private final long second;
    private final SecretKeySpec closing;

    public LikenessKey() {
        var random = new SecureRandom();
        this.first = random.nextLong();
        this.second = random.nextLong();
        byte[] bytes = new byte[MAC_KEY_BYTES];
        random.nextBytes(bytes);
        this.closing = new SecretKeySpec(bytes, MAC);
    }

    long high(int key) {
        return mixed(key * 0x9E3779B97F4A7C15L ^ first);
    }

    long low(int key) {
        return mixed(key * 0xD1B54A32D192ED03L ^ second);
    }

    /** From the sums over a list. Sums themselves could be subtracted: two lists would tell who is on one of them alone. */
    Likeness likeness(long high, long low) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(closing);
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(high)
                    .putLong(low)
                    .flip());
            ByteBuffer closed = ByteBuffer.wrap(mac.doFinal());
            return new Likeness(closed.getLong(), closed.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /** The finalizer of SplitMix64: one to one, and every bit of the result hangs on every bit given. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
