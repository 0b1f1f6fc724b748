package be.telling.commons.signin;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a service is told about a page on which people sign in, each under a prefix of its own. */
public interface SignInSettings {

    /** As whom the page sends people to the issuer; without it there is no page. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Who signs people in. */
    String oidcIssuer();

    /** Whether browsers reach the page over TLS: then cookies go no other way. */
    @WithDefault("true")
    boolean https();
}
