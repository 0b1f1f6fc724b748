package be.telling.statistics.counts;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many persons each group of a round has, whatever their origin: what an organisation's own staff office knows, and so
 * what an attacker is supposed to know. Small ones may not stand in clear anywhere, though: they come from sealed counts.
 *
 * @param persons by group, a key whose origin is the total; groups without anybody are absent
 */
public record HeadCounts(String round, SortedMap<CellKey, Long> persons) {
    public HeadCounts {
        SortedMap<CellKey, Long> kept = new TreeMap<>();
        persons.forEach((key, count) -> {
            if (!key.origin().equals(CellKey.TOTAL)) {
                throw new IllegalArgumentException("A head count is of all origins");
            }
            if (count != 0) {
                kept.put(key, count);
            }
        });
        persons = Collections.unmodifiableSortedMap(kept);
    }

    /** Of these counts: the sums over their origins. */
    public static HeadCounts of(RawCounts counts) {
        SortedMap<CellKey, Long> persons = new TreeMap<>();
        counts.cells()
                .forEach((key, count) ->
                        persons.merge(group(key.organisation(), key.dimension(), key.value()), count, Long::sum));
        return new HeadCounts(counts.round(), persons);
    }

    /** The key of a group: everybody of a place, or of one value there. */
    public static CellKey group(String organisation, Dimension dimension, String value) {
        return new CellKey(organisation, dimension, value, CellKey.TOTAL);
    }

    /** Everybody of the group that this cell belongs to. */
    public long of(CellKey cell) {
        return persons.getOrDefault(group(cell.organisation(), cell.dimension(), cell.value()), 0L);
    }

    /** Says nothing of what is in it: a small head count is no secret of its group, but of its list. */
    @Override
    public String toString() {
        return "HeadCounts[" + round + "]";
    }
}
