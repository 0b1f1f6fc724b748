package be.telling.statistics.page.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The page for the statistician. Environment: {@code TELLING_STATISTICS_REVIEW_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.statistics.review")
interface ReviewSettings {
    /** As whom the page sends people to the issuer; without it there is no page. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** Who signs people in. */
    String oidcIssuer();

    /** Whether browsers reach the page over TLS: then cookies go no other way. */
    @WithDefault("true")
    boolean https();
}
