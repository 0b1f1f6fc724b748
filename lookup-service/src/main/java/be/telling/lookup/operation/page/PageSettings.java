package be.telling.lookup.operation.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The operator's page. Environment: {@code TELLING_LOOKUP_PAGE_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.lookup.page")
interface PageSettings {

    /** As whom the page sends people to the issuer; without it there is no page. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Who signs people in. */
    String oidcIssuer();

    /** Whether browsers reach the page over TLS: then cookies go no other way. */
    @WithDefault("true")
    boolean https();
}
