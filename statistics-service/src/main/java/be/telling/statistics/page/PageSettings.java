package be.telling.statistics.page;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The public pages. Environment: {@code TELLING_STATISTICS_PAGE_*}. */
@ConfigMapping(prefix = "telling.statistics.page")
interface PageSettings {
    /** The e-mail address that readers may write to. */
    Optional<String> contact();

    /** Where readers find the pages, as in {@code https://statistics.example}: for the lines that other sites copy. */
    Optional<String> address();
}
