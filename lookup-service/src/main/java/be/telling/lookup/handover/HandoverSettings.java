package be.telling.lookup.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where counts go, and as whom. Environment: {@code TELLING_STATISTICS_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.lookup.handover")
interface HandoverSettings {

    URI statisticsUrl();

    /** Who says that this service may. */
    String oidcIssuer();

    String clientId();

    String clientSecret();

    /** How long statistics may take to answer. */
    @WithDefault("30S")
    Duration timeout();

    /** How often to look whether a counted round is released. */
    @WithDefault("3S")
    Duration releaseCheck();
}
