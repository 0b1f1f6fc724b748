package be.telling.lookup.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/**
 * Signatures of messages and of answers, as WS-Security has them. Environment: {@code TELLING_REGISTER_SIGNING_*}.
 * Without a key store nothing is signed; without a trust store no signature is looked at.
 */
@ConfigMapping(prefix = "telling.register.signing")
interface SigningSettings {

    /** What of a message a signature can cover. */
    enum Part {
        BODY,
        TIMESTAMP,
        TOKEN
    }

    /** Path of a PKCS#12 or JKS store with the key that signs and its certificate. */
    Optional<String> keyStore();

    Optional<String> keyStorePassword();

    /** Which key of the store; may be left out if there is only one. */
    Optional<String> alias();

    /** What the signature covers; the body always. A timestamp is only written if it is signed. */
    @WithDefault("BODY,TIMESTAMP")
    Set<Part> parts();

    /**
     * Path of a PKCS#12 or JKS store with the certificates, of signers or of those who issue them, that answers must be
     * signed under. If set, an answer without such a signature over its body is no answer.
     */
    Optional<String> trustStore();

    Optional<String> trustStorePassword();

    /** Accept SHA-1 in the signatures of answers, as the public mock makes them. */
    @WithDefault("false")
    boolean sha1Answers();
}
