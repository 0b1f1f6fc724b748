package be.telling.statistics;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What an operator sets for this service alone. */
@ConfigMapping(prefix = "telling.statistics")
interface StatisticsConfig {
    /** The key file, as {@code generate-keys} makes it. Losing it means losing the raw counts, not the releases. */
    Path keysFile();
}
