package be.telling.commons.sealedlist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The public key that lists are sealed to.
 *
 * @param keyId RFC 7638 thumbprint of the key, so that a key can't come under another's name
 * @param publicKey X25519, 32 bytes
 */
// The array stays private: copies go in and out, and equality compares what is in it.
@SuppressWarnings("ArrayRecordComponent")
public record SealingKey(String keyId, byte[] publicKey) {

    public SealingKey {
        publicKey = publicKey.clone();
        if (publicKey.length != Suite.PUBLIC_KEY_BYTES) {
            throw new IllegalArgumentException("an X25519 key has 32 bytes");
        }
        if (!keyId.equals(thumbprint(publicKey))) {
            throw new IllegalArgumentException("the key id isn't the thumbprint of the key");
        }
    }

    /** The key with its thumbprint. */
    public static SealingKey of(byte[] publicKey) {
        return new SealingKey(thumbprint(publicKey), publicKey);
    }

    /**
     * Reads a public JWK.
     *
     * @throws IllegalArgumentException if it isn't an X25519 key for this suite under its own thumbprint
     */
    public static SealingKey fromJwk(Map<String, ?> jwk) {
        Jwk.require(jwk, "kty", "OKP");
        Jwk.require(jwk, "crv", "X25519");
        Jwk.require(jwk, "alg", Suite.NAME);
        return new SealingKey(Jwk.text(jwk, "kid"), Jwk.bytes(jwk, "x"));
    }

    /** The key as a JWK (RFC 8037) for this suite. */
    public Map<String, String> toJwk() {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "X25519");
        jwk.put("use", "enc");
        jwk.put("alg", Suite.NAME);
        jwk.put("kid", keyId);
        jwk.put("x", Jwk.base64(publicKey));
        return jwk;
    }

    /** The name of the HPKE suite, as keys and lists carry it. */
    public static String suite() {
        return Suite.NAME;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealingKey key && Arrays.equals(key.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return keyId.hashCode();
    }

    @Override
    public String toString() {
        return "SealingKey[" + keyId + "]";
    }

    private static String thumbprint(byte[] publicKey) {
        String canonical = "{\"crv\":\"X25519\",\"kty\":\"OKP\",\"x\":\"" + Jwk.base64(publicKey) + "\"}";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
