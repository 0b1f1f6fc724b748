package be.telling.intake.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The page for HR. Environment: {@code TELLING_INTAKE_PAGE_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.intake.page")
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
