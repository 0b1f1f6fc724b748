package be.telling.e2e.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * What somebody could do who took the key of a round while there was one. Tries to open bytes without minding where they stood, so nothing can
 * hide by having been moved.
 */
public final class TakenKey {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int BLOCK_BYTES = 64;
    private static final int FIRST_COUNTER = 2;

    private final SecretKey contents;
    private final SecretKey pseudonyms;

    public TakenKey(byte[] roundKey) throws GeneralSecurityException {
        this.contents = derive(roundKey, "contents", "AES");
        this.pseudonyms = derive(roundKey, "pseudonyms", "HmacSHA256");
    }

    /** What stood for this number in the database. */
    public byte[] pseudonym(long number) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(pseudonyms);
        return Arrays.copyOf(
                mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(number).array()), 16);
    }

    /**
     * Whether this is a content of the round: decrypted, it says its length, and the rest of its blocks is empty. That happens by chance once in
     * some hundred million tries.
     */
    public boolean opens(byte[] stored) {
        int length = stored.length - NONCE_BYTES - TAG_BYTES;
        if (length < BLOCK_BYTES || length % BLOCK_BYTES != 0) {
            return false;
        }
        byte[] clear = decrypt(stored, length);
        int said = ByteBuffer.wrap(clear).getInt();
        if (said < 0 || said > length - Integer.BYTES) {
            return false;
        }
        for (int i = Integer.BYTES + said; i < length; i++) {
            if (clear[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] decrypt(byte[] stored, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] counter = ByteBuffer.allocate(16)
                    .put(stored, 0, NONCE_BYTES)
                    .putInt(FIRST_COUNTER)
                    .array();
            cipher.init(Cipher.DECRYPT_MODE, contents, new IvParameterSpec(counter));
            return cipher.doFinal(stored, NONCE_BYTES, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey derive(byte[] roundKey, String purpose, String algorithm) throws GeneralSecurityException {
        byte[] info = ("telling-lookup/1/" + purpose).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract().addIKM(roundKey).thenExpand(info, 32));
    }
}
