package be.telling.lookup.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the register is reached, under what name, and how much it grants. Environment: {@code TELLING_REGISTER_*}. */
@ConfigMapping(prefix = "telling.register")
public interface RegisterSettings {

    /** The MAGDA SOAP endpoint, http or https; not used if questions go in files. */
    @WithDefault("unset:none")
    URI url();

    /** How questions get there. */
    @WithDefault("online")
    Transport transport();

    /** Messages a second that the register grants, over all replicas together. */
    @WithDefault("20")
    @DecimalMin("0.01")
    double rate();

    /** Messages under way at once, over all replicas together. */
    @WithDefault("10")
    @Min(1)
    int concurrency();

    /** Identificatie of the Afzender: the URI under which this service is known to the register. */
    @NotBlank
    String sender();

    /** Hoedanigheid of the Afzender; left out of the messages if not set, for it is being phased out. */
    Optional<String> capacity();

    /** Whether persons must be inscribed before they are asked about, and signed out after the count. */
    @WithDefault("false")
    boolean inscribe();

    /** How long a connection may take to come about. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** How long the whole answer may take, from sending the message to its last byte. */
    @WithDefault("10S")
    Duration answerTimeout();

    /** How long the answers of a file may take, from writing it; then its open questions are asked anew. */
    @WithDefault("24H")
    Duration fileAnswerTimeout();

    /** Mutual TLS, as the real register demands it. */
    Tls tls();

    /** PKCS#12 stores; without them the platform's own trust is used and no client certificate is shown. */
    interface Tls {

        /** Path of the store with the client certificate and its private key. */
        Optional<String> keyStore();

        Optional<String> keyStorePassword();

        /** Path of the store with the certificates to trust. */
        Optional<String> trustStore();

        Optional<String> trustStorePassword();
    }
}
