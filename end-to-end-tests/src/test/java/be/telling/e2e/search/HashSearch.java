package be.telling.e2e.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Looks for hashes of national numbers: plain ones, which protect nothing, and keyed ones under keys that still exist. The first sixteen bytes
 * are enough, since pseudonyms are cut so.
 */
public final class HashSearch implements Predicate<byte[]> {

    private static final int SEEN = 16;
    private static final List<String> PLAIN = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256");

    private final Set<ByteBuffer> hashes = new HashSet<>();

    /** @param keys that still exist */
    public HashSearch(Collection<Long> numbers, Collection<byte[]> keys) throws GeneralSecurityException {
        for (long number : numbers) {
            for (byte[] form : forms(number)) {
                for (String algorithm : PLAIN) {
                    add(MessageDigest.getInstance(algorithm).digest(form));
                }
                for (byte[] key : keys) {
                    Mac mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(key, "HmacSHA256"));
                    add(mac.doFinal(form));
                }
            }
        }
    }

    private static List<byte[]> forms(long number) {
        String digits = "%011d".formatted(number);
        String dotted = "%s.%s.%s-%s.%s"
                .formatted(
                        digits.substring(0, 2),
                        digits.substring(2, 4),
                        digits.substring(4, 6),
                        digits.substring(6, 9),
                        digits.substring(9));
        return List.of(
                digits.getBytes(StandardCharsets.US_ASCII),
                dotted.getBytes(StandardCharsets.US_ASCII),
                Long.toString(number).getBytes(StandardCharsets.US_ASCII),
                ByteBuffer.allocate(Long.BYTES).putLong(number).array(),
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array());
    }

    /** Looks for these bytes as well. */
    public void add(byte[] hash) {
        hashes.add(ByteBuffer.wrap(hash.clone(), 0, SEEN).slice());
    }

    @Override
    public boolean test(byte[] bytes) {
        ByteBuffer window = ByteBuffer.wrap(bytes);
        for (int at = 0; at + SEEN <= bytes.length; at++) {
            window.limit(at + SEEN).position(at);
            if (hashes.contains(window)) {
                return true;
            }
        }
        return false;
    }
}
