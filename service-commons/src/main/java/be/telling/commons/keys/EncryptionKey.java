package be.telling.commons.keys;

import be.telling.commons.chance.Chance;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * An AES-256 key with the name under which envelopes refer to it.
 *
 * @param keyId 1 to 40 letters, digits, hyphens or underscores
 * @param bytes 32 random bytes
 */
// The array stays private: copies go in and out, and equality compares what is in it.
@SuppressWarnings("ArrayRecordComponent")
public record EncryptionKey(String keyId, byte[] bytes) {

    /** Length of a key. */
    public static final int BYTES = 32;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    public EncryptionKey {
        bytes = bytes.clone();
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("a key id has 1 to 40 letters, digits, hyphens or underscores");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an AES-256 key has " + BYTES + " bytes");
        }
    }

    /** A fresh key. */
    public static EncryptionKey generate(String keyId) {
        byte[] bytes = new byte[BYTES];
        Chance.SOURCE.nextBytes(bytes);
        return new EncryptionKey(keyId, bytes);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    SecretKey secretKey() {
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncryptionKey key && key.keyId.equals(keyId) && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return keyId.hashCode();
    }

    @Override
    public String toString() {
        return "EncryptionKey[" + keyId + "]";
    }
}
