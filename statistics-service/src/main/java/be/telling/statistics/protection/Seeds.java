package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seeds for choices that must be the same for the same input, and that nobody outside can replay: a keyed hash of everything
 * that is protected. Somebody who knows the method and guesses a table could otherwise run it and see whether it gives what
 * was published.
 */
public final class Seeds {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    private Seeds(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** Seeds under a key of their own, derived from this secret. */
    public static Seeds of(byte[] secret) {
        return new Seeds(mac(new SecretKeySpec(secret, MAC), "telling/statistics/protection/seeds"));
    }

    Lot lot(RawCounts counts, Parameters parameters) {
        StringBuilder input = new StringBuilder();
        input.append(parameters).append('\n').append(counts.round()).append('\n');
        input.append(counts.referenceDate())
                .append('\n')
                .append(counts.definition().id());
        input.append('\n').append(counts.definition().version()).append('\n');
        counts.organisations()
                .forEach(o ->
                        input.append(o.code()).append(' ').append(o.domain()).append('\n'));
        counts.cells()
                .forEach((key, persons) -> input.append(key).append(persons).append('\n'));
        return new Lot(ByteBuffer.wrap(mac(key, input.toString())).getLong());
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Seeds";
    }
}
