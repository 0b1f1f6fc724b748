package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Who may have gone from one organisation to another between two releases. Nobody tells: what is known is how many left the one and
 * joined the other, and how many of a place went about within it. Not all pairs are thought of, only as many as sums need.
 */
final class Transfers {
    /** So many organisations of the same domain at most, those with the most movement, over all releases together. */
    private static final int NEAR = 24;

    /** So many in other domains. */
    private static final int FAR = 12;

    /** So many, at least, between any two releases. */
    private static final int LEAST = 2;

    /** Between fewer releases the share of each isn't larger. */
    private static final int SHARES = 2;

    private final Map<String, List<String>> then;
    private final Map<String, List<String>> now;
    private final Link link;
    private final int near;
    private final int far;
    private final Map<String, Set<String>> pairs = new HashMap<>();

    /**
     * @param then by organisation of the earlier release itself and all places around it
     * @param now the same for the later release
     * @param links how many links there are for which the same is asked
     */
    Transfers(Map<String, List<String>> then, Map<String, List<String>> now, Link link, int links) {
        this.then = then;
        this.now = now;
        this.link = link;
        near = Math.max(LEAST, NEAR / Math.max(SHARES, links));
        far = Math.max(LEAST, FAR / Math.max(SHARES, links));
        List<String> leavers = most(then, Movements.Change::left);
        List<String> joiners = most(now, Movements.Change::joined);
        leavers.forEach(from -> choose(joiners, from, true));
        joiners.forEach(to -> choose(leavers, to, false));
    }

    /** Where somebody of an organisation may have gone. */
    Set<String> from(String organisation) {
        return pairs.getOrDefault(organisation, Set.of());
    }

    /** The smallest place that both are in, of somebody who went from the one to the other. */
    static String common(List<String> then, List<String> now) {
        return then.stream().filter(now::contains).findFirst().orElse(CellKey.TOTAL);
    }

    private void choose(List<String> others, String organisation, boolean leaves) {
        int chosenNear = 0;
        int chosenFar = 0;
        for (String other : others) {
            String from = leaves ? organisation : other;
            String to = leaves ? other : organisation;
            String common = common(chain(then, from), chain(now, to));
            if (from.equals(to) || link.closed().contains(everybody(common))) {
                continue;
            }
            boolean within = !common.equals(CellKey.TOTAL);
            if (within ? chosenNear++ < near : chosenFar++ < far) {
                pairs.computeIfAbsent(from, f -> new LinkedHashSet<>()).add(to);
            }
        }
    }

    /** The organisations with any such movement, those with the most first. */
    private List<String> most(Map<String, List<String>> organisations, ToLongFunction<Movements.Change> by) {
        Map<String, Long> persons = new HashMap<>();
        for (String organisation : organisations.keySet()) {
            link.movements()
                    .change(everybody(organisation))
                    .map(by::applyAsLong)
                    .filter(moved -> moved > 0)
                    .ifPresent(moved -> persons.put(organisation, moved));
        }
        return persons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> chain(Map<String, List<String>> chains, String organisation) {
        return chains.getOrDefault(organisation, List.of());
    }

    private static CellKey everybody(String place) {
        return HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL);
    }
}
