package be.telling.commons.sealedlist;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The private keys that open lists; the first is the current one, the others open what was sealed before. Held by the
 * register side alone.
 */
public final class OpeningKeys {

    private final Map<String, OpeningKey> keys;

    private OpeningKeys(List<OpeningKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key that opens lists");
        }
        Map<String, OpeningKey> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.putIfAbsent(key.publicKey().keyId(), key));
        this.keys = byId;
    }

    /** One fresh key. */
    public static OpeningKeys generate() {
        try {
            KeysetHandle handle = KeysetHandle.generateNew(Suite.PARAMETERS, HybridConfig2026.get());
            return new OpeningKeys(
                    List.of(OpeningKey.of((HpkePrivateKey) handle.getPrimary().getKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /**
     * Reads private JWKs, the current one first.
     *
     * @throws IllegalArgumentException if one isn't a private X25519 key for this suite; no message shows a key
     */
    public static OpeningKeys fromJwks(List<? extends Map<String, ?>> jwks) {
        List<OpeningKey> keys = new ArrayList<>();
        for (Map<String, ?> jwk : jwks) {
            keys.add(OpeningKey.fromJwk(jwk));
        }
        return new OpeningKeys(keys);
    }

    /** The private keys as JWKs, the current one first; for the key file alone. */
    public List<Map<String, String>> toJwks() {
        return keys.values().stream().map(OpeningKey::toJwk).toList();
    }

    /** These keys behind a newer one, which is current from then on. */
    public OpeningKeys behind(OpeningKeys newer) {
        List<OpeningKey> all = new ArrayList<>(newer.keys.values());
        all.addAll(keys.values());
        return new OpeningKeys(all);
    }

    /** The public halves, the current one first. */
    public List<SealingKey> publicKeys() {
        return keys.values().stream().map(OpeningKey::publicKey).toList();
    }

    /** The key that lists should be sealed to now. */
    public SealingKey current() {
        return publicKeys().getFirst();
    }

    /** The public half of the key with this id, if it is held. */
    public Optional<SealingKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId)).map(OpeningKey::publicKey);
    }

    /**
     * What was sealed to the key with this id in this context.
     *
     * @throws SealBrokenException if the key isn't held, the context is another, or a bit was changed
     */
    public byte[] open(String keyId, byte[] sealed, byte[] context) throws SealBrokenException {
        HybridDecrypt decrypter = decrypter(keyId);
        if (decrypter == null) {
            throw new SealBrokenException("it is sealed to a key that isn't held");
        }
        try {
            return decrypter.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("it isn't what was sealed in this context");
        }
    }

    @Nullable
    HybridDecrypt decrypter(String keyId) {
        OpeningKey key = keys.get(keyId);
        return key == null ? null : key.decrypter();
    }

    @Override
    public String toString() {
        return "OpeningKeys" + keys.keySet();
    }

    private record OpeningKey(SealingKey publicKey, HpkePrivateKey privateKey, HybridDecrypt decrypter) {

        // Tink wants it said where keys are taken apart: keys travel as JWKs, not in Tink's own form.
        @AccessesPartialKey
        static OpeningKey of(HpkePrivateKey key) throws GeneralSecurityException {
            HybridDecrypt decrypter = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
            byte[] publicKey = key.getPublicKey().getPublicKeyBytes().toByteArray();
            return new OpeningKey(SealingKey.of(publicKey), key, decrypter);
        }

        @AccessesPartialKey
        static OpeningKey fromJwk(Map<String, ?> jwk) {
            SealingKey sealingKey = SealingKey.fromJwk(jwk);
            byte[] secret = Jwk.bytes(jwk, "d");
            try {
                HpkePublicKey publicKey =
                        HpkePublicKey.create(Suite.PARAMETERS, Bytes.copyFrom(sealingKey.publicKey()), null);
                return of(
                        HpkePrivateKey.create(publicKey, SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get())));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("the private key doesn't fit its public key");
            }
        }

        @AccessesPartialKey
        Map<String, String> toJwk() {
            byte[] secret = privateKey.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            Map<String, String> jwk = publicKey.toJwk();
            jwk.put("d", Jwk.base64(secret));
            return jwk;
        }
    }
}
