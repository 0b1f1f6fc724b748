package be.telling.intake.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a round is about, once it is checked: every domain that an organisation names is listed. */
record RoundTerms(
        LocalDate referenceDate,
        String definition,
        List<Domain> domains,
        List<Organisation> organisations,
        boolean sealedOnly) {

    RoundTerms {
        domains = List.copyOf(domains);
        organisations = List.copyOf(organisations);
    }

    Set<String> organisationCodes() {
        return organisations.stream().map(Organisation::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Why lists that were sealed under other terms forbid these, if they do. */
    Optional<String> conflictWith(RoundTerms before, Set<String> listed) {
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        if (!definition.equals(before.definition) || !referenceDate.equals(before.referenceDate)) {
            return Optional.of("Lists are sealed to a definition and a reference date; withdraw them first");
        }
        if (sealedOnly && !before.sealedOnly) {
            return Optional.of("Lists were sent that the organisations did not seal themselves; withdraw them first");
        }
        boolean allStay = organisationCodes().containsAll(listed);
        return allStay ? Optional.empty() : Optional.of("An organisation with a list can't leave the round");
    }
}
