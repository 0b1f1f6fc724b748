package be.telling.lookup.operation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as they are shown. */
final class Times {

    private Times() {}

    static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** To the minute: what happened to several within it can't be told apart by it. */
    static Optional<OffsetDateTime> minute(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(Times::utc).map(t -> t.truncatedTo(ChronoUnit.MINUTES));
    }
}
