package be.telling.commons.sealedlist;

import com.google.crypto.tink.hybrid.HpkeParameters;
import java.security.GeneralSecurityException;

/** The one HPKE suite (RFC 9180) of sealed lists. A second one gets a name of its own. */
final class Suite {

    static final String NAME = "HPKE-Base-X25519-SHA256-AES256GCM";

    static final int PUBLIC_KEY_BYTES = 32;

    /** The sender's fresh public key before and the authentication tag after the sealed rows. */
    static final int OVERHEAD_BYTES = PUBLIC_KEY_BYTES + 16;

    static final HpkeParameters PARAMETERS = parameters();

    private Suite() {}

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the HPKE suite isn't available", e);
        }
    }
}
