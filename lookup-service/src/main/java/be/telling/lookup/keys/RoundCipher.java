package be.telling.lookup.keys;

import be.telling.commons.chance.Chance;
import be.telling.commons.nationalnumber.NationalNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Hides what is stored about persons of one round: pseudonyms by HMAC-SHA256, contents by AES-256-GCM, under two keys
 * derived from the round's key. A ciphertext is bound to its round, kind of content and pseudonym.
 *
 * <p>Contents are padded to whole blocks: the length of a verdict or an answer would tell what it is.
 */
public final class RoundCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LENGTH_BYTES = 4;

    /** The longest answer fits one block, so that all answers look alike. */
    private static final int BLOCK_BYTES = 64;

    private final byte[] round;
    private final SecretKey pseudonymKey;
    private final SecretKey contentKey;

    /** Kept with the key, and forgotten with it: to find and key a new one takes as long as to use it. */
    private final Queue<Cipher> ciphers = new ConcurrentLinkedQueue<>();

    private final Queue<Mac> macs = new ConcurrentLinkedQueue<>();

    RoundCipher(String round, byte[] roundKey) {
        this.round = round.getBytes(StandardCharsets.UTF_8);
        this.pseudonymKey = derive(roundKey, "pseudonyms", "HmacSHA256");
        this.contentKey = derive(roundKey, "contents", "AES");
    }

    /** Always the same for a number within the round, and unrelated to that of any other round. */
    public Pseudonym pseudonym(NationalNumber number) {
        try {
            Mac mac = mac();
            Pseudonym pseudonym = Pseudonym.of(mac.doFinal(longBytes(number.value())));
            macs.add(mac);
            return pseudonym;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 isn't available", e);
        }
    }

    /** Encrypts content about whoever has this pseudonym. */
    public byte[] seal(Content content, Pseudonym pseudonym, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        Chance.SOURCE.nextBytes(nonce);
        int padded = (LENGTH_BYTES + clear.length + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
        byte[] block =
                ByteBuffer.allocate(padded).putInt(clear.length).put(clear).array();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, block, 0, context(content, pseudonym));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The way back.
     *
     * @throws IllegalStateException if it is the content of another place, or was changed: the database was tampered with
     */
    public byte[] open(Content content, Pseudonym pseudonym, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] block = crypt(Cipher.DECRYPT_MODE, nonce, sealed, NONCE_BYTES, context(content, pseudonym));
        int length = ByteBuffer.wrap(block).getInt();
        return Arrays.copyOfRange(block, LENGTH_BYTES, LENGTH_BYTES + length);
    }

    public byte[] sealNumber(Pseudonym pseudonym, NationalNumber number) {
        return seal(Content.NUMBER, pseudonym, longBytes(number.value()));
    }

    public NationalNumber openNumber(Pseudonym pseudonym, byte[] sealed) {
        long value = ByteBuffer.wrap(open(Content.NUMBER, pseudonym, sealed)).getLong();
        return NationalNumber.of(value).orElseThrow(() -> new IllegalStateException("a stored number isn't valid"));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, int offset, byte[] context) {
        try {
            Cipher cipher = cipher();
            cipher.init(mode, contentKey, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            byte[] output = cipher.doFinal(input, offset, input.length - offset);
            ciphers.add(cipher);
            return output;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a content of the round can't be opened at its place");
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        Cipher free = ciphers.poll();
        return free == null ? Cipher.getInstance("AES/GCM/NoPadding") : free;
    }

    private Mac mac() throws GeneralSecurityException {
        Mac free = macs.poll();
        if (free != null) {
            return free;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(pseudonymKey);
        return mac;
    }

    private byte[] context(Content content, Pseudonym pseudonym) {
        return ByteBuffer.allocate(1 + Pseudonym.BYTES + round.length)
                .put((byte) content.ordinal())
                .putLong(pseudonym.high())
                .putLong(pseudonym.low())
                .put(round)
                .array();
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static SecretKey derive(byte[] roundKey, String purpose, String algorithm) {
        try {
            byte[] info = ("telling-lookup/1/" + purpose).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(roundKey).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 isn't available", e);
        }
    }
}
