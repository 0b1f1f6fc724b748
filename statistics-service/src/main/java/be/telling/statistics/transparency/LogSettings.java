package be.telling.statistics.transparency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator sets for the log. */
@ConfigMapping(prefix = "telling.statistics.log")
interface LogSettings {
    /**
     * The log's name in what is signed: by custom the public address of {@code /v1/log} without its scheme. A log keeps its
     * name for ever, for its signatures are under it.
     */
    @WithDefault("telling/v1/log")
    String origin();
}
