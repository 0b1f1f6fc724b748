package be.telling.lookup.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where counts go. Environment: {@code TELLING_STATISTICS_URL}. */
@ConfigMapping(prefix = "telling.lookup.handover")
interface HandoverSettings {

    URI statisticsUrl();

    /** How long statistics may take to answer. */
    @WithDefault("30S")
    Duration timeout();

    /** How often to look whether a counted round is released. */
    @WithDefault("3S")
    Duration releaseCheck();
}
