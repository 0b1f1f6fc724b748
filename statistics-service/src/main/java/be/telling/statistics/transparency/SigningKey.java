package be.telling.statistics.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * An Ed25519 key of this service, under its two names: the thumbprint of its JWK (RFC 7638), and the key id that signed notes
 * have, which depends on the name of who signs.
 */
final class SigningKey {
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String ALGORITHM = "Ed25519";
    /** The signed-note form's number for Ed25519. */
    private static final byte NOTE_ALGORITHM = 1;

    private static final int NOTE_ID_BYTES = 4;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final byte[] x;

    private SigningKey(PrivateKey privateKey, byte[] x) throws GeneralSecurityException {
        this.privateKey = privateKey;
        this.x = x;
        this.publicKey = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(join(X509, x)));
    }

    /** The private JWK of a fresh key. */
    static Map<String, String> generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return Map.of(
                    "kty",
                    "OKP",
                    "crv",
                    ALGORITHM,
                    "x",
                    base64url(Arrays.copyOfRange(encoded, X509.length, encoded.length)),
                    "d",
                    base64url(d));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException if it is no Ed25519 key, or its halves don't fit; no message shows it */
    static SigningKey of(Map<String, String> jwk) {
        byte[] x = Base64.getUrlDecoder().decode(jwk.getOrDefault("x", ""));
        byte[] d = Base64.getUrlDecoder().decode(jwk.getOrDefault("d", ""));
        try {
            EdECPrivateKeySpec secret = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, d);
            SigningKey key = new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(secret), x);
            if (!ALGORITHM.equals(jwk.get("crv")) || !key.verifies(new byte[0], key.sign(new byte[0]))) {
                throw new IllegalArgumentException("not an Ed25519 key");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This key can't sign", e);
        }
    }

    boolean verifies(byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("This key can't verify", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** The key id of notes that this name signs. */
    byte[] noteId(String name) {
        byte[] input = join((name + "\n").getBytes(StandardCharsets.UTF_8), noteKey());
        return Arrays.copyOf(TreeHash.sha256().digest(input), NOTE_ID_BYTES);
    }

    /** The line by which readers of signed notes know the key. */
    String verifierKey(String name) {
        return name + "+" + HexFormat.of().formatHex(noteId(name)) + "+"
                + Base64.getEncoder().encodeToString(noteKey());
    }

    String keyId() {
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + base64url(x) + "\"}";
        return base64url(TreeHash.sha256().digest(members.getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, String> publicJwk() {
        return Map.of("kty", "OKP", "crv", ALGORITHM, "x", base64url(x), "kid", keyId(), "use", "sig", "alg", "EdDSA");
    }

    private byte[] noteKey() {
        return join(new byte[] {NOTE_ALGORITHM}, x);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }
}
