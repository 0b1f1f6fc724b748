package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told of one place, as if it were all there is. Who attacks it knows less than who attacks everything: what he can prove is
 * proved, what he can't may still be provable. But it is so small that many releases can be attacked at once.
 */
final class Excerpt {
    private Excerpt() {}

    static Edition of(Edition edition, String place) {
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        edition.published().cells().forEach((key, figure) -> {
            if (key.organisation().equals(place)) {
                cells.put(new CellKey(CellKey.TOTAL, key.dimension(), key.value(), key.origin()), figure);
            }
        });
        SortedMap<CellKey, Long> heads = new TreeMap<>();
        edition.heads().persons().forEach((key, persons) -> {
            if (key.organisation().equals(place)) {
                heads.put(HeadCounts.group(CellKey.TOTAL, key.dimension(), key.value()), persons);
            }
        });
        return new Edition(
                edition.round(),
                new Published(cells, edition.published().marks()),
                Map.of(),
                new HeadCounts(edition.heads().round(), heads),
                edition.parameters());
    }

    /** Mergers are left out: a place that became others is none of them. */
    static Movements of(Movements movements, String place) {
        SortedMap<CellKey, Change> changes = new TreeMap<>();
        movements.changes().forEach((key, change) -> {
            if (key.organisation().equals(place)) {
                changes.put(HeadCounts.group(CellKey.TOTAL, key.dimension(), key.value()), change);
            }
        });
        return new Movements(movements.from(), movements.to(), changes, List.of());
    }
}
