package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** A release as its reader sees it: which cell has which figure, and which has none. */
final class Published {
    private final Map<CellKey, OptionalLong> cells;
    private final Set<String> marks;
    private final List<String> origins;
    private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);

    /**
     * @param cells by key; empty is withheld
     * @param marks what stands beside withheld cells; if there is more than one, they tell why
     */
    Published(Map<CellKey, OptionalLong> cells, Set<String> marks) {
        this.cells = Map.copyOf(cells);
        this.marks = Set.copyOf(marks);
        this.origins = origins(cells.keySet());
        Map<Dimension, Set<String>> found = new EnumMap<>(Dimension.class);
        cells.keySet()
                .forEach(key -> found.computeIfAbsent(key.dimension(), dimension -> new TreeSet<>())
                        .add(key.value()));
        found.forEach((dimension, all) -> values.put(dimension, List.copyOf(all)));
    }

    Map<CellKey, OptionalLong> cells() {
        return cells;
    }

    Set<String> marks() {
        return marks;
    }

    /** The categories, without their total. */
    List<String> origins() {
        return origins;
    }

    private static List<String> origins(Set<CellKey> keys) {
        Set<String> origins = new LinkedHashSet<>();
        keys.stream().sorted().map(CellKey::origin).forEach(origins::add);
        origins.remove(CellKey.TOTAL);
        return List.copyOf(origins);
    }

    /** The values that a dimension has in any cell. */
    List<String> values(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
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
