package be.telling.statistics;

import be.telling.commons.http.BodyLimit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/** Bounds what a request may send. The counts of a round are larger than other documents, and still small. */
class CountsLimit {
    /** 75 organisations take half of one; the bound leaves room for some thousand. */
    private static final long LARGEST_COUNTS = 16L << 20;

    void limit(@Observes Filters filters) {
        BodyLimit.standard()
                .streaming("/v1/rounds/{round}/counts", LARGEST_COUNTS)
                .install(filters);
    }
}
