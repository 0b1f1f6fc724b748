package be.telling.statistics.protection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A release as its reader sees it: the cells of a JSON-stat dataset by their codes, and the sums among them. */
final class Cube {
    static final String ORGANISATION = "ORGANISATION";
    static final String LEVEL = "LEVEL";
    static final String STATUTE = "STATUTE";
    static final String SEX = "SEX";
    static final String AGE = "AGE";
    static final String ORIGIN = "ORIGIN";

    private static final String TOTAL = "_T";

    private final List<String> dimensions;
    private final Map<String, List<String>> codes;
    private final Map<String, List<String>> children;

    /** Cells by their codes in the order of the dimensions; null is withheld. */
    private final Map<List<String>, @Nullable Long> cells;

    private Cube(
            List<String> dimensions,
            Map<String, List<String>> codes,
            Map<String, List<String>> children,
            Map<List<String>, @Nullable Long> cells) {
        this.dimensions = dimensions;
        this.codes = codes;
        this.children = children;
        this.cells = cells;
    }

    /**
     * A total and what is left of it after its shown parts.
     *
     * @param ofEverybody whether it is of all values of every attribute
     * @param difference total minus the shown parts
     */
    record Sum(boolean ofEverybody, long difference, int withheldParts) {}

    static Cube read(JsonNode dataset) {
        List<String> dimensions = new ArrayList<>();
        Map<String, List<String>> codes = new HashMap<>();
        Map<String, List<String>> children = new HashMap<>();
        long size = 1;
        for (JsonNode id : required(dataset, "id")) {
            String dimension = id.asText();
            dimensions.add(dimension);
            JsonNode category = required(required(required(dataset, "dimension"), dimension), "category");
            codes.put(dimension, texts(required(category, "index")));
            size *= codes.get(dimension).size();
            category.path("child").properties().forEach(e -> children.put(e.getKey(), texts(e.getValue())));
        }
        if (!dimensions.containsAll(List.of(ORGANISATION, LEVEL, STATUTE, SEX, AGE, ORIGIN))) {
            throw new IllegalArgumentException("A dimension is missing");
        }
        Map<List<String>, @Nullable Long> cells = new HashMap<>();
        for (Map.Entry<String, JsonNode> value : required(dataset, "value").properties()) {
            long position = Long.parseLong(value.getKey());
            if (position < 0
                    || position >= size
                    || !value.getValue().isNull() && !value.getValue().isIntegralNumber()) {
                throw new IllegalArgumentException("A value is out of place");
            }
            cells.put(
                    key(dimensions, codes, position),
                    value.getValue().isNull() ? null : value.getValue().asLong());
        }
        return new Cube(dimensions, codes, children, cells);
    }

    Stream<Long> figures() {
        return cells.values().stream().filter(figure -> figure != null).map(Long.class::cast);
    }

    /** Every shown total over a dimension that has parts. */
    List<Sum> sumsOver(String dimension) {
        List<String> parts = codes.getOrDefault(dimension, List.of()).stream()
                .filter(code -> !code.equals(TOTAL))
                .toList();
        return sums(dimension, Map.of(TOTAL, parts));
    }

    /** Every shown figure of a place that has other places in it. */
    List<Sum> sumsOverPlaces() {
        return sums(ORGANISATION, children);
    }

    private List<Sum> sums(String dimension, Map<String, List<String>> partsOf) {
        int at = dimensions.indexOf(dimension);
        List<Sum> sums = new ArrayList<>();
        cells.forEach((key, total) -> {
            List<String> parts = partsOf.getOrDefault(key.get(at), List.of());
            long difference = total == null ? 0 : total;
            int withheld = 0;
            boolean any = false;
            for (String part : parts) {
                List<String> cell = new ArrayList<>(key);
                cell.set(at, part);
                // Cells that no table has, such as level by sex, are neither shown nor withheld.
                if (cells.containsKey(cell)) {
                    any = true;
                    Long figure = cells.get(cell);
                    difference -= figure == null ? 0 : figure;
                    withheld += figure == null ? 1 : 0;
                }
            }
            if (any && total != null) {
                sums.add(new Sum(ofEverybody(key), difference, withheld));
            }
        });
        return sums;
    }

    private boolean ofEverybody(List<String> key) {
        return List.of(LEVEL, STATUTE, SEX, AGE).stream()
                .allMatch(dimension -> key.get(dimensions.indexOf(dimension)).equals(TOTAL));
    }

    private static List<String> key(List<String> dimensions, Map<String, List<String>> codes, long position) {
        String[] key = new String[dimensions.size()];
        long rest = position;
        for (int i = key.length - 1; i >= 0; i--) {
            List<String> of = codes.getOrDefault(dimensions.get(i), List.of());
            key[i] = of.get((int) (rest % of.size()));
            rest /= of.size();
        }
        return List.of(key);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode required(JsonNode node, String field) {
        JsonNode found = node.get(field);
        if (found == null) {
            throw new IllegalArgumentException("A member is missing");
        }
        return found;
    }
}
