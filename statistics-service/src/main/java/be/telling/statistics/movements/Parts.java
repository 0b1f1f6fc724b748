package be.telling.statistics.movements;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many stayed in the parts of each group, as far as parts are known. Who stays in a part stays in the whole; some who stay in
 * the whole go from part to part. So the parts can't have kept more than the whole has, whoever else is missing.
 */
final class Parts {

    /**
     * One way to divide a group, each of whose persons is in one part at most.
     *
     * @param by what divides it: a dimension, domains, or organisations
     */
    private record Division(CellKey whole, String by) implements Comparable<Division> {
        @Override
        public int compareTo(Division other) {
            int wholes = whole.compareTo(other.whole);
            return wholes == 0 ? by.compareTo(other.by) : wholes;
        }
    }

    private final SortedMap<CellKey, Change> changes;
    private final Layout layout;
    private final SortedMap<Division, Long> stayed = new TreeMap<>();

    Parts(SortedMap<CellKey, Change> changes, Layout layout) {
        this.changes = changes;
        this.layout = layout;
        changes.forEach((part, change) ->
                divisions(part).forEach(division -> stayed.merge(division, change.stayed(), Long::sum)));
    }

    /** Groups that kept fewer than their parts did: not all of these numbers can be true. */
    SortedSet<CellKey> contradicted() {
        SortedSet<CellKey> contradicted = new TreeSet<>();
        stayed.forEach((division, inParts) -> {
            Change whole = changes.get(division.whole());
            if (whole != null && inParts > whole.stayed()) {
                contradicted.add(division.whole());
            }
        });
        return contradicted;
    }

    /** Every division that this is a part in. */
    private List<Division> divisions(CellKey part) {
        List<Division> divisions = new ArrayList<>();
        String place = part.organisation();
        if (part.dimension() != Dimension.TOTAL) {
            divisions.add(new Division(
                    HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL),
                    part.dimension().code()));
        }
        if (layout.isDomain(place)) {
            divisions.add(new Division(in(CellKey.TOTAL, part), "domains"));
        } else if (!place.equals(CellKey.TOTAL)) {
            divisions.add(new Division(in(CellKey.TOTAL, part), "organisations"));
            layout.domainBothTimes(place)
                    .ifPresent(domain -> divisions.add(new Division(in(domain, part), "organisations")));
        }
        return divisions;
    }

    private static CellKey in(String place, CellKey part) {
        return HeadCounts.group(place, part.dimension(), part.value());
    }
}
