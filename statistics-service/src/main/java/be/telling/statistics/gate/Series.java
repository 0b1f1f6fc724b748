package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release with all others that something ties to it, directly or over others: the knowledge of who came and went between them.
 * What nothing ties to it has other persons as far as anybody can tell, so that it says no more beside it than without it.
 */
final class Series {
    /** So many releases are attacked as one system: with more, a walk finds too few of the points that there are. */
    static final int NEAR = 3;

    /** So many are attacked at once place by place. */
    static final int FAR = 12;

    private final List<Edition> editions;
    private final List<Pair> pairs;
    private final int at;

    /** The only place that is looked at; empty if all are. */
    private final Optional<String> only;

    private Series(List<Edition> editions, List<Pair> pairs, int at, Optional<String> only) {
        this.editions = editions;
        this.pairs = pairs;
        this.at = at;
        this.only = only;
    }

    /** A release that nothing is tied to. */
    static Series alone(Edition edition) {
        return new Series(List.of(edition), List.of(), 0, Optional.empty());
    }

    /**
     * Everything that is tied to a release.
     *
     * @param others in the order of their reference dates
     * @param findings is told what can't be compared
     */
    static Series around(Edition edition, List<Edition> others, List<Movements> movements, Findings findings) {
        List<Edition> all = new ArrayList<>();
        for (Edition other : others) {
            if (other.published().origins().equals(edition.published().origins())) {
                all.add(other);
            } else {
                findings.notExamined("another-definition");
            }
        }
        all.add(edition);
        List<Edition> ordered = Pair.ordered(all, movements);
        Series whole = new Series(ordered, Pair.all(ordered, movements), ordered.indexOf(edition), Optional.empty());
        Set<Integer> tied = whole.nearest(ordered.size());
        if (tied.size() < ordered.size()) {
            findings.notExamined("movers-not-known");
        }
        if (tied.size() > NEAR) {
            findings.notExamined("older-releases");
        }
        return whole.with(tied);
    }

    /** So many releases at most that are tied to this one over the fewest others, itself among them. */
    private Set<Integer> nearest(int most) {
        Set<Integer> nearest = new TreeSet<>(Set.of(at));
        Deque<Integer> todo = new ArrayDeque<>(nearest);
        while (!todo.isEmpty()) {
            int from = todo.remove();
            pairs.stream()
                    .filter(pair -> pair.has(from))
                    .map(pair -> pair.beside(from))
                    .sorted(Comparator.comparing(other -> Math.abs(other - from)))
                    .filter(other -> nearest.size() < most && nearest.add(other))
                    .forEach(todo::add);
        }
        return nearest;
    }

    private Series with(Set<Integer> chosen) {
        List<Integer> kept = List.copyOf(new TreeSet<>(chosen));
        return new Series(
                kept.stream().map(editions::get).toList(),
                pairs.stream()
                        .filter(pair -> chosen.contains(pair.earlier()) && chosen.contains(pair.later()))
                        .map(pair ->
                                new Pair(kept.indexOf(pair.earlier()), kept.indexOf(pair.later()), pair.movements()))
                        .toList(),
                kept.indexOf(at),
                only);
    }

    /** The rounds of all releases that are tied to it, and its own. */
    List<String> rounds() {
        return editions.stream().map(Edition::round).toList();
    }

    /**
     * What of it is attacked as one system each: a few releases as they are. Of more than a few, the nearest ones, those that the
     * release is tied to directly, and each place over many releases. None if nothing is tied to the release.
     */
    List<Series> systems() {
        if (pairs.isEmpty()) {
            return List.of();
        }
        if (editions.size() <= NEAR) {
            return List.of(this);
        }
        Set<Integer> near = nearest(NEAR);
        List<Series> systems = new ArrayList<>(List.of(with(near)));
        for (Pair pair : pairs) {
            if (pair.has(at) && !near.contains(pair.beside(at))) {
                systems.add(with(Set.of(at, pair.beside(at))));
            }
        }
        Series many = with(nearest(FAR));
        editions.get(at).allPlaces().stream()
                .filter(place -> editions.get(at).persons(everybody(place)) > 0)
                .map(many::of)
                .forEach(systems::add);
        return systems;
    }

    private Series of(String place) {
        return new Series(
                editions.stream().map(edition -> Excerpt.of(edition, place)).toList(),
                pairs.stream()
                        .map(pair -> new Pair(pair.earlier(), pair.later(), Excerpt.of(pair.movements(), place)))
                        .toList(),
                at,
                Optional.of(place));
    }

    /** What a place that this series speaks of is called outside of it. */
    String place(String place) {
        return only.orElse(place);
    }

    /** Puts another draft of the release in its place among its tables; false if it isn't one of the same groups. */
    boolean exchange(Tables tables, Edition draft) {
        return tables.exchange(at, only.map(place -> Excerpt.of(draft, place)).orElse(draft));
    }

    /** All of it as one system. */
    Tables tables() {
        Tables tables = new Tables(editions.getFirst().published().origins());
        editions.forEach(tables::add);
        for (Pair pair : pairs) {
            tables.join(pair.earlier(), pair.later(), pair.movements());
        }
        for (Pair over : pairs) {
            for (int between = over.earlier() + 1; between < over.later(); between++) {
                if (known(over.earlier(), between) && known(between, over.later())) {
                    tables.detour(over.earlier(), between, over.later());
                }
            }
        }
        return tables;
    }

    private boolean known(int earlier, int later) {
        return pairs.stream().anyMatch(pair -> pair.earlier() == earlier && pair.later() == later);
    }

    private static CellKey everybody(String place) {
        return HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL);
    }
}
