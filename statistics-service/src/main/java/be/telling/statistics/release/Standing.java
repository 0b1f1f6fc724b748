package be.telling.statistics.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a release stands after a decision.
 *
 * @param state absent if there is no release any more, because what was withdrawn had never been public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standing(
        String round,
        Release.@Nullable State state,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason) {
    static Standing of(Release release) {
        return new Standing(
                release.round(), release.state(), release.publishAt(), release.withdrawnAt(), release.reason());
    }

    static Standing gone(String round) {
        return new Standing(round, null, null, null, null);
    }
}
