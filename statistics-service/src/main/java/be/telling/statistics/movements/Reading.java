package be.telling.statistics.movements;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements.Change;
import be.telling.statistics.movements.Movements.Merger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads movements and holds them against both rounds' head counts: who stayed and who left were there then, who stayed and who
 * joined are there now; and against each other. Violations name groups, never figures.
 */
final class Reading {
    private static final int MOST_VIOLATIONS = 50;

    /** A place in the document as a JSON pointer, and what is wrong there. */
    record Violation(String pointer, String detail) {}

    private final List<Violation> violations = new ArrayList<>();
    private final Movements movements;

    Reading(String round, MovementsDocument document, HeadCounts then, HeadCounts now, Layout layout) {
        Map<String, Dimension> dimensions = new HashMap<>();
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension.code(), dimension);
        }
        SortedMap<CellKey, Change> changes = new TreeMap<>();
        Map<CellKey, String> places = new HashMap<>();
        for (int i = 0; i < document.groups().size(); i++) {
            MovementsDocument.Group group = document.groups().get(i);
            String at = "#/groups/" + i;
            Dimension dimension = dimensions.get(group.dimension());
            if (dimension == null
                    || group.organisation().isEmpty()
                    || group.value().isEmpty()
                    || (dimension == Dimension.TOTAL) != group.value().equals(CellKey.TOTAL)) {
                violation(at, "names no group");
                continue;
            }
            CellKey key = HeadCounts.group(group.organisation(), dimension, group.value());
            places.put(key, at);
            if (changes.put(key, new Change(group.joined(), group.left(), group.stayed())) != null) {
                violation(at, "is given twice");
            }
            if (group.stayed() + group.joined() != now.of(key)) {
                violation(at, "stayed and joined are not everybody who is there now");
            }
            if (group.stayed() + group.left() != then.of(key)) {
                violation(at, "stayed and left are not everybody who was there then");
            }
        }
        new Parts(changes, layout)
                .contradicted()
                .forEach(whole -> violation(
                        places.getOrDefault(whole, "#/groups"), "more stayed in its parts than in all of it"));
        List<Merger> mergers = document.mergers() == null
                ? List.of()
                : document.mergers().stream()
                        .map(mapping -> new Merger(mapping.from(), mapping.to()))
                        .toList();
        movements = new Movements(document.from(), round, changes, mergers);
    }

    List<Violation> violations() {
        return violations;
    }

    /** What was read; only where nothing was violated. */
    Movements movements() {
        return movements;
    }

    private void violation(String pointer, String detail) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(pointer, detail));
        }
    }
}
