package be.telling.statistics.movements;

import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.RawCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where organisations belong in both of two rounds. */
final class Layout {
    private final Set<String> domains;
    private final Map<String, String> bothTimes;

    /**
     * @param domains codes of the later round's domains
     * @param bothTimes the domain of each organisation that was in it then and is now: who stayed in one that went elsewhere didn't
     *     stay in the domain
     */
    Layout(Set<String> domains, Map<String, String> bothTimes) {
        this.domains = Set.copyOf(domains);
        this.bothTimes = Map.copyOf(bothTimes);
    }

    static Layout of(RawCounts then, RawCounts now) {
        Map<String, String> bothTimes = domains(now);
        bothTimes.entrySet().retainAll(domains(then).entrySet());
        return new Layout(now.domains().stream().map(Domain::code).collect(Collectors.toSet()), bothTimes);
    }

    boolean isDomain(String place) {
        return domains.contains(place);
    }

    Optional<String> domainBothTimes(String organisation) {
        return Optional.ofNullable(bothTimes.get(organisation));
    }

    private static Map<String, String> domains(RawCounts counts) {
        Map<String, String> domains = new HashMap<>();
        counts.organisations().forEach(organisation -> domains.put(organisation.code(), organisation.domain()));
        return domains;
    }
}
