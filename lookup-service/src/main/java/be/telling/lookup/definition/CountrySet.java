package be.telling.lookup.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A named set of countries whose members came, and went, at known dates. */
record CountrySet(String id, Label name, List<Membership> memberships) {

    /**
     * @param country ISO 3166-1 alpha-3
     * @param from first day in the set; null = always was
     * @param until last day in the set; null = still is
     */
    record Membership(
            String country,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
        }
    }

    CountrySet {
        memberships = List.copyOf(memberships);
    }

    Set<String> on(LocalDate date) {
        return memberships.stream()
                .filter(membership -> membership.holdsOn(date))
                .map(Membership::country)
                .collect(Collectors.toUnmodifiableSet());
    }
}
