package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.movements.Movements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What ties a release to an earlier one: by group of persons the numbers of those who stayed, left and joined, and of those who
 * are the same under another name.
 *
 * @param moved by place and attribute those who stayed there with another value
 * @param between by group those who went from one of its places to another
 * @param unmoved where it is known that nobody has another value
 * @param closed where it is known that nobody went from one place to another
 */
record Link(
        Map<CellKey, Integer> stayed,
        Map<CellKey, Integer> left,
        Map<CellKey, Integer> joined,
        Map<CellKey, Integer> together,
        Map<Movers, Integer> moved,
        Map<CellKey, Integer> between,
        Set<Movers> unmoved,
        Set<CellKey> closed,
        Movements movements) {
    Link(Movements movements) {
        this(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                movements);
    }

    /** Those of a place who have another value of an attribute. */
    record Movers(String place, Dimension attribute) {}

    /** The number of those who stayed in a group; empty if nobody did. */
    Optional<Integer> stayed(CellKey group) {
        return Optional.ofNullable(stayed.get(group));
    }

    /** What an organisation became, if it is no more. */
    List<String> after(String organisation) {
        return movements.mergers().stream()
                .filter(merger -> merger.from().contains(organisation))
                .flatMap(merger -> merger.to().stream())
                .toList();
    }

    /** What an organisation was before, if it is new. */
    List<String> before(String organisation) {
        return movements.mergers().stream()
                .filter(merger -> merger.to().contains(organisation))
                .flatMap(merger -> merger.from().stream())
                .toList();
    }

    /** Whether anybody in all the places that he was and is in may have got another value. */
    boolean changes(List<String> then, List<String> now, Dimension attribute) {
        return then.stream().filter(now::contains).noneMatch(place -> unmoved.contains(new Movers(place, attribute)));
    }

    /** Whether anybody may have left a group. */
    boolean someLeft(CellKey group) {
        return movements.change(group).map(change -> change.left() > 0).orElse(true);
    }

    /** Whether anybody may have joined a group. */
    boolean someJoined(CellKey group) {
        return movements.change(group).map(change -> change.joined() > 0).orElse(true);
    }
}
