package be.telling.lookup.register;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose signatures count: the certificates of a store, and those that they issued. Revocation isn't asked about. */
final class TrustedSigners {

    private static final String SETTING = "TELLING_REGISTER_SIGNING_TRUST_STORE";

    /** Place of {@code digitalSignature} among the usages of a key. */
    private static final int DIGITAL_SIGNATURE = 0;

    private final Set<X509Certificate> trusted = new HashSet<>();

    /** @throws IllegalStateException that names the setting, if there is nobody to trust */
    static TrustedSigners load(SigningSettings settings) {
        KeyStore store = Stores.open(settings.trustStore().orElseThrow(), settings.trustStorePassword(), SETTING);
        TrustedSigners signers = new TrustedSigners();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    signers.trusted.add(certificate);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(SETTING + " can't be read");
        }
        if (signers.trusted.isEmpty()) {
            throw new IllegalStateException(SETTING + " holds no certificate");
        }
        return signers;
    }

    /**
     * The key of the one who signed.
     *
     * @param path certificates in any order but the signer's first
     * @throws GeneralSecurityException if nobody vouches for it, now
     */
    PublicKey key(List<X509Certificate> path, Instant now) throws GeneralSecurityException {
        X509Certificate signer = path.getFirst();
        boolean[] usage = signer.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw new GeneralSecurityException("a key that is not for signing");
        }
        if (trusted.contains(signer)) {
            signer.checkValidity(Date.from(now));
            return signer.getPublicKey();
        }
        PKIXParameters parameters = new PKIXParameters(anchors());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        List<X509Certificate> below = path.stream()
                .takeWhile(certificate -> !trusted.contains(certificate))
                .toList();
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        return signer.getPublicKey();
    }

    private Set<TrustAnchor> anchors() {
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
        return anchors;
    }
}
