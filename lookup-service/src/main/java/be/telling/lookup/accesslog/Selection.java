package be.telling.lookup.accesslog;

import be.telling.commons.nationalnumber.NationalNumber;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor asks for.
 *
 * @param numbers the persons; empty for everybody
 * @param round or null for all
 * @param from the first moment, or null
 * @param to the moment after the last, or null
 */
record Selection(
        Set<NationalNumber> numbers,
        @Nullable String round,
        @Nullable Instant from,
        @Nullable Instant to) {

    boolean wants(Occasion occasion) {
        return round == null || round.equals(occasion.round());
    }

    boolean wants(Access access) {
        return (numbers.isEmpty() || numbers.contains(access.about()))
                && (from == null || !access.at().isBefore(from))
                && (to == null || access.at().isBefore(to));
    }
}
