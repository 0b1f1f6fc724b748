package be.telling.commons.keys;

import be.telling.commons.chance.Chance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what a database may keep: AES-256-GCM with a fresh random nonce. The associated data names the place, for
 * instance table, round and row; an envelope that was moved elsewhere doesn't open.
 *
 * <p>Form: version 1, length of the key id, key id, nonce 12, sealed bytes, tag 16. Encrypts with the first key and
 * decrypts with any, so a new key is put before the old ones. A key is good for some 2^32 envelopes. Safe for use by
 * several threads.
 */
public final class Envelope {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String currentId;
    private final Map<String, SecretKey> keys;

    private Envelope(List<EncryptionKey> keys) {
        this.currentId = keys.getFirst().keyId();
        Map<String, SecretKey> byId = new LinkedHashMap<>();
        for (EncryptionKey key : keys) {
            if (byId.put(key.keyId(), key.secretKey()) != null) {
                throw new IllegalArgumentException("two keys have the same id");
            }
        }
        this.keys = byId;
    }

    /** Envelopes of these keys, the current one first. */
    public static Envelope of(List<EncryptionKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
        return new Envelope(keys);
    }

    /** Envelopes of this key alone. */
    public static Envelope of(EncryptionKey key) {
        return of(List.of(key));
    }

    /** Bytes to keep instead of the clear ones. */
    public byte[] encrypt(byte[] clear, byte[] associatedData) {
        SecretKey key = key(currentId);
        byte[] header = header(currentId);
        byte[] nonce = new byte[NONCE_BYTES];
        Chance.SOURCE.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, header, associatedData)
                    .doFinal(clear);
            return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM isn't available", e);
        }
    }

    /** As {@link #encrypt(byte[], byte[])}, the place as text. */
    public byte[] encrypt(byte[] clear, String associatedData) {
        return encrypt(clear, associatedData.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The clear bytes.
     *
     * @throws EnvelopeBrokenException if the key isn't held, the place is another, or a bit was changed
     */
    public byte[] decrypt(byte[] envelope, byte[] associatedData) {
        ByteBuffer buffer = ByteBuffer.wrap(envelope);
        if (buffer.remaining() < 2 || buffer.get() != VERSION) {
            throw new EnvelopeBrokenException("this is no envelope");
        }
        int idLength = Byte.toUnsignedInt(buffer.get());
        if (buffer.remaining() < idLength + NONCE_BYTES + TAG_BITS / 8) {
            throw new EnvelopeBrokenException("the envelope is cut off");
        }
        byte[] id = new byte[idLength];
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(id).get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        String keyId = new String(id, StandardCharsets.US_ASCII);
        SecretKey key = key(keyId);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header(keyId), associatedData)
                    .doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new EnvelopeBrokenException("the envelope belongs elsewhere or was changed");
        }
    }

    /** As {@link #decrypt(byte[], byte[])}, the place as text. */
    public byte[] decrypt(byte[] envelope, String associatedData) {
        return decrypt(envelope, associatedData.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether these bytes were encrypted with the key that is used now. */
    public boolean isCurrent(byte[] envelope) {
        byte[] header = header(currentId);
        return envelope.length >= header.length && Arrays.equals(envelope, 0, header.length, header, 0, header.length);
    }

    private SecretKey key(String keyId) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new EnvelopeBrokenException("the envelope's key isn't held");
        }
        return key;
    }

    private static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, byte[] associatedData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(associatedData);
        return cipher;
    }

    @Override
    public String toString() {
        return "Envelope" + keys.keySet();
    }
}
