package be.telling.commons.sealedlist;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The receiver of RFC 9180 in base mode, X25519 and HKDF-SHA256, written from the RFC on what the JDK has; a second
 * opinion on the library.
 */
final class HpkeByHand {

    static final int AES_128_GCM = 1;
    static final int AES_256_GCM = 2;

    private static final byte[] NONE = new byte[0];
    private static final byte[] KEM_SUITE = join(ascii("KEM"), two(0x20));

    private HpkeByHand() {}

    static byte[] open(int aead, byte[] secretKey, byte[] publicKey, byte[] enc, byte[] info, byte[] aad, byte[] sealed)
            throws GeneralSecurityException {
        byte[] shared = decapsulate(secretKey, publicKey, enc);
        byte[] suite = join(ascii("HPKE"), two(0x20), two(1), two(aead));
        byte[] pskIdHash = labeledExtract(suite, NONE, "psk_id_hash", NONE);
        byte[] infoHash = labeledExtract(suite, NONE, "info_hash", info);
        byte[] context = join(new byte[] {0}, pskIdHash, infoHash);
        byte[] secret = labeledExtract(suite, shared, "secret", NONE);
        byte[] key = labeledExpand(suite, secret, "key", context, aead == AES_128_GCM ? 16 : 32);
        byte[] nonce = labeledExpand(suite, secret, "base_nonce", context, 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(aad);
        return cipher.doFinal(sealed);
    }

    private static byte[] decapsulate(byte[] secretKey, byte[] publicKey, byte[] enc) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("X25519");
        PrivateKey own = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secretKey));
        PublicKey other = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, littleEndian(enc)));
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        byte[] eaePrk = labeledExtract(KEM_SUITE, NONE, "eae_prk", agreement.generateSecret());
        return labeledExpand(KEM_SUITE, eaePrk, "shared_secret", join(enc, publicKey), 32);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static byte[] labeledExtract(byte[] suite, byte[] salt, String label, byte[] material)
            throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[32] : salt, join(ascii("HPKE-v1"), suite, ascii(label), material));
    }

    private static byte[] labeledExpand(byte[] suite, byte[] key, String label, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] labeled = join(two(length), ascii("HPKE-v1"), suite, ascii(label), info);
        return Arrays.copyOf(hmac(key, join(labeled, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] two(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
