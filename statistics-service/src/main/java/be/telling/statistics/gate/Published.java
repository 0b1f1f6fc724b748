package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A release as its reader sees it: which cell has which figure, and which has none.
 *
 * @param cells by key; empty is withheld
 * @param marks what stands beside withheld cells; if there is more than one, they tell why
 */
record Published(Map<CellKey, OptionalLong> cells, Set<String> marks) {
    Published {
        cells = Map.copyOf(cells);
        marks = Set.copyOf(marks);
    }

    /** The categories, without their total. */
    List<String> origins() {
        Set<String> origins = new LinkedHashSet<>();
        cells.keySet().stream().sorted().map(CellKey::origin).forEach(origins::add);
        origins.remove(CellKey.TOTAL);
        return List.copyOf(origins);
    }

    /** The values that a dimension has in any cell. */
    List<String> values(Dimension dimension) {
        return cells.keySet().stream()
                .filter(key -> key.dimension() == dimension)
                .map(CellKey::value)
                .distinct()
                .sorted()
                .toList();
    }

    OptionalLong figure(CellKey key) {
        return cells.getOrDefault(key, OptionalLong.empty());
    }

    /** The key of a cell of which at most one attribute differs from its total. */
    static CellKey key(String place, Map<Dimension, String> values, String origin) {
        List<CellKey> keys = new ArrayList<>();
        values.forEach((dimension, value) -> {
            if (!value.equals(CellKey.TOTAL)) {
                keys.add(new CellKey(place, dimension, value, origin));
            }
        });
        return switch (keys.size()) {
            case 0 -> new CellKey(place, Dimension.TOTAL, CellKey.TOTAL, origin);
            case 1 -> keys.getFirst();
            default -> throw new IllegalArgumentException("A cell crosses attributes");
        };
    }
}
