package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes down everything that an attacker knows of some releases as one system of unknowns: all tables of each release at
 * once, over all hierarchies, and what stayed the same from one release to the next.
 */
final class Tables {
    static final String MOVERS = "movers-between-releases";

    private final List<String> origins;
    private final Unknowns.Builder unknowns;
    private final Promises promises;
    private final List<List<Claim>> claims = new ArrayList<>();
    private final List<Claim> movers = new ArrayList<>();
    private final Histories histories = new Histories();
    private final List<Map<CellKey, Integer>> groups = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();

    /** Once it was asked for; only bounds may change then. */
    private @Nullable Unknowns built;

    /** By number the group that it stands for, or who came to or went from it. */
    private final Map<Integer, CellKey> names = new HashMap<>();

    /** @param origins the categories that all these releases have */
    Tables(List<String> origins) {
        this.origins = origins;
        unknowns = new Unknowns.Builder(origins.size());
        promises = new Promises(origins, unknowns);
    }

    Unknowns unknowns() {
        if (built == null) {
            unknowns.kinds(histories.kinds());
            built = unknowns.build();
        }
        return built;
    }

    List<Claim> claims() {
        return Stream.concat(claims.stream().flatMap(List::stream), movers.stream())
                .toList();
    }

    /** The group that a claim is about. */
    CellKey group(Claim claim) {
        CellKey group = names.get(claim.target().plus() / origins.size());
        if (group == null) {
            throw new IllegalArgumentException("A claim about no group");
        }
        return group;
    }

    /** The groups of the edition that was added at this place, with their numbers. */
    Map<CellKey, Integer> groups(int edition) {
        return groups.get(edition);
    }

    /** Adds a release: its groups, their sums, and what its figures say of its cells. */
    void add(Edition edition) {
        Map<CellKey, Integer> numbers = new LinkedHashMap<>();
        groups.add(numbers);
        editions.add(edition);
        List<String> places = edition.allPlaces();
        for (String place : places) {
            for (CellKey group : edition.groups(place)) {
                int number = unknowns.group(edition.persons(group));
                numbers.put(group, number);
                names.put(number, group);
            }
        }
        claims.add(promises.of(edition, numbers));
        for (String place : places) {
            for (Dimension dimension : Dimension.values()) {
                List<CellKey> parts = edition.parts(place, dimension);
                if (dimension != Dimension.TOTAL && !parts.isEmpty()) {
                    sum(numbers, HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL), parts);
                }
            }
            List<String> inside = edition.places().getOrDefault(place, List.of());
            if (!inside.isEmpty()) {
                for (CellKey group : edition.groups(place)) {
                    sum(
                            numbers,
                            group,
                            inside.stream()
                                    .map(part -> HeadCounts.group(part, group.dimension(), group.value()))
                                    .toList());
                }
            }
        }
        histories.add(edition, numbers);
    }

    /**
     * Puts another draft of a release in its place.
     *
     * @return false if it isn't one of the same groups under the same promises; then nothing happened
     */
    boolean exchange(int edition, Edition draft) {
        Edition former = editions.get(edition);
        if (!draft.heads().equals(former.heads())
                || !draft.parameters().equals(former.parameters())
                || !draft.places().equals(former.places())
                || !draft.published()
                        .cells()
                        .keySet()
                        .equals(former.published().cells().keySet())) {
            return false;
        }
        editions.set(edition, draft);
        groups.get(edition).values().forEach(unknowns::free);
        claims.set(edition, promises.of(draft, groups.get(edition)));
        if (built != null) {
            built = unknowns.bounded(built);
        }
        return true;
    }

    /**
     * Joins two releases that were added, whether others are between them or not: who stayed has the same category in both.
     *
     * @param earlier which of the added ones, from 0
     */
    void join(int earlier, int later, Movements movements) {
        Junction junction = new Junction(
                origins,
                unknowns,
                new Junction.Side(editions.get(earlier), groups.get(earlier)),
                new Junction.Side(editions.get(later), groups.get(later)),
                movements);
        histories.link(earlier, later, junction.link());
        movers.addAll(junction.claims());
        names.putAll(junction.names());
    }

    /**
     * Holds what is known of each two of three releases against the rest: who stayed from the first to the second and from there to
     * the third stayed from the first to the third; who did that without being there in between came back.
     */
    void detour(int first, int second, int third) {
        Link on = known(first, second);
        Link further = known(second, third);
        Link over = known(first, third);
        for (CellKey group : over.movements().changes().keySet()) {
            if (on.movements().change(group).isPresent()
                    && further.movements().change(group).isPresent()) {
                balance(at(second, group), over.stayed(group), on.stayed(group), further.stayed(group));
                balance(at(third, group), on.stayed(group), over.stayed(group), further.stayed(group));
                balance(at(first, group), further.stayed(group), over.stayed(group), on.stayed(group));
            }
        }
    }

    private Link known(int earlier, int later) {
        return histories
                .link(earlier, later)
                .orElseThrow(() -> new IllegalArgumentException("Two releases were not joined"));
    }

    private Optional<Integer> at(int edition, CellKey group) {
        return Optional.ofNullable(groups.get(edition).get(group));
    }

    private void balance(
            Optional<Integer> one, Optional<Integer> other, Optional<Integer> less, Optional<Integer> least) {
        histories.balance(Balance.of(
                Stream.of(one, other).flatMap(Optional::stream).toList(),
                Stream.of(less, least).flatMap(Optional::stream).toList(),
                unknowns));
    }

    private void sum(Map<CellKey, Integer> numbers, CellKey whole, List<CellKey> parts) {
        Set<CellKey> known = new HashSet<>(parts);
        known.retainAll(numbers.keySet());
        unknowns.sum(
                number(numbers, whole),
                parts.stream()
                        .filter(known::contains)
                        .map(part -> number(numbers, part))
                        .toList());
    }

    private static int number(Map<CellKey, Integer> numbers, CellKey group) {
        Integer number = numbers.get(group);
        if (number == null) {
            throw new IllegalArgumentException("A group is missing");
        }
        return number;
    }
}
