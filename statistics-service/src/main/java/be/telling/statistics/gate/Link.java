package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.movements.Movements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What ties a release to the one before: by group of persons the numbers of those who stayed, left and joined, and of those who
 * are the same under another name.
 *
 * @param moved by place and attribute those who stayed there with another value
 */
record Link(
        Map<CellKey, Integer> stayed,
        Map<CellKey, Integer> left,
        Map<CellKey, Integer> joined,
        Map<CellKey, Integer> together,
        Map<Movers, Integer> moved,
        List<Movements.Merger> mergers) {
    Link(List<Movements.Merger> mergers) {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), mergers);
    }

    /** Those of a place who have another value of an attribute. */
    record Movers(String place, Dimension attribute) {}

    /** What an organisation became, if it is no more. */
    List<String> after(String organisation) {
        return mergers.stream()
                .filter(merger -> merger.from().contains(organisation))
                .flatMap(merger -> merger.to().stream())
                .toList();
    }
}
