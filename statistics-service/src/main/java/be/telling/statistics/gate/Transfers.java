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
    /** So many organisations of the same domain at most, those with the most movement. */
    private static final int NEAR = 12;

    /** So many in other domains. */
    private static final int FAR = 6;

    private final Map<String, List<String>> then;
    private final Map<String, List<String>> now;
    private final Link link;
    private final Map<String, Set<String>> pairs = new HashMap<>();

    /**
     * @param then by organisation of the earlier release itself and all places around it
     * @param now the same for the later release
     */
    Transfers(Map<String, List<String>> then, Map<String, List<String>> now, Link link) {
        this.then = then;
        this.now = now;
        this.link = link;
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
        int near = 0;
        int far = 0;
        for (String other : others) {
            String from = leaves ? organisation : other;
            String to = leaves ? other : organisation;
            String common = common(chain(then, from), chain(now, to));
            if (from.equals(to) || link.closed().contains(everybody(common))) {
                continue;
            }
            boolean within = !common.equals(CellKey.TOTAL);
            if (within ? near++ < NEAR : far++ < FAR) {
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
