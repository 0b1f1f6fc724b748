package be.telling.commons.sealedlist;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.security.GeneralSecurityException;

/**
 * What a native executable has in the place of two classes of Tink: they seal by a suite that isn't ours and need a provider
 * that isn't here, and an executable must be linked with everything that is named in it.
 */
final class WithoutXWing {

    private WithoutXWing() {}

    static GeneralSecurityException refusal() {
        return new GeneralSecurityException("lists aren't sealed by X-Wing");
    }

    @TargetClass(className = "com.google.crypto.tink.hybrid.internal.XWingHpkeConscryptEncrypt")
    static final class Encrypt {

        private Encrypt() {}

        @Substitute
        public static HybridEncrypt create(HpkePublicKey key) throws GeneralSecurityException {
            throw refusal();
        }
    }

    @TargetClass(className = "com.google.crypto.tink.hybrid.internal.XWingHpkeConscryptDecrypt")
    static final class Decrypt {

        private Decrypt() {}

        @Substitute
        public static HybridDecrypt create(HpkePrivateKey key) throws GeneralSecurityException {
            throw refusal();
        }
    }
}
