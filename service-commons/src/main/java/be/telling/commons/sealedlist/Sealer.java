package be.telling.commons.sealedlist;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;

/** Seals bytes to one public key; who sealed them can't open them. Safe for use by several threads. */
public final class Sealer {

    private final HybridEncrypt encrypter;

    // Tink wants it said where keys are taken apart: keys travel as JWKs, not in Tink's own form.
    @AccessesPartialKey
    public Sealer(SealingKey key) {
        try {
            HpkePublicKey publicKey = HpkePublicKey.create(Suite.PARAMETERS, Bytes.copyFrom(key.publicKey()), null);
            this.encrypter = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(publicKey).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the sealing key can't be used", e);
        }
    }

    /** @param context that has to be the same when it is opened: HPKE's info */
    public byte[] seal(byte[] clear, byte[] context) {
        try {
            return encrypter.encrypt(clear, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }
}
