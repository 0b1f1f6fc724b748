package be.telling.commons.sealedlist;

import be.telling.commons.staff.StaffRow;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;

/** Seals the parts of one list; who sealed them can't open them. Safe for use by several threads. */
public final class PartSealer {

    private final HybridEncrypt encrypter;
    private final ListBinding binding;
    private final String keyId;

    // Tink wants it said where keys are taken apart: keys travel as JWKs, not in Tink's own form.
    @AccessesPartialKey
    public PartSealer(SealingKey key, ListBinding binding) {
        this.binding = binding;
        this.keyId = key.keyId();
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

    /**
     * Seals rows for one place of the list; the clear form is overwritten before this returns.
     *
     * @throws IllegalArgumentException if there are more or fewer rows than the position says
     */
    public byte[] seal(PartPosition position, List<StaffRow> rows) {
        if (rows.size() != position.rows()) {
            throw new IllegalArgumentException("the position counts other rows than there are");
        }
        byte[] clear = RowForm.write(rows);
        try {
            return encrypter.encrypt(clear, PartContext.of(binding, keyId, position));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a part can't be sealed", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }
}
