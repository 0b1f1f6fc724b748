package be.telling.lookup.accesslog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A link of the chain as it stands in the database.
 *
 * @param sealedAt microseconds since 1970
 */
// Bytes are compared where they are checked, never as parts of a record.
@SuppressWarnings("ArrayRecordComponent")
record Block(long seq, byte[] previous, byte[] hash, long sealedAt, int entries, String keyId, byte[] sealed) {

    /** Where a chain without anything begins. */
    static final byte[] GENESIS = new byte[32];

    private static final byte[] NAME = "telling-access-log-1".getBytes(StandardCharsets.UTF_8);

    /** What the hash has to be; the database computes it in the same way (V4__access_log.sql). */
    byte[] computedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] key = keyId.getBytes(StandardCharsets.UTF_8);
            digest.update(NAME);
            digest.update(previous);
            digest.update(ByteBuffer.allocate(4 * Long.BYTES)
                    .putLong(seq)
                    .putLong(sealedAt)
                    .putLong(entries)
                    .putLong(key.length)
                    .flip());
            digest.update(key);
            digest.update(sealed);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
