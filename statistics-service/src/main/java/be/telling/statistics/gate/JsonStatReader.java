package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads a JSON-stat 2.0 dataset as anybody could, from its own description of itself. */
final class JsonStatReader {
    static final String PLACE = "ORGANISATION";
    static final String ORIGIN = "ORIGIN";

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode dataset;
    private final List<String> dimensions = new ArrayList<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    /** @throws IllegalArgumentException if it is no dataset of the promised form */
    JsonStatReader(byte[] bytes) {
        try {
            dataset = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
        for (JsonNode id : member(dataset, "id")) {
            dimensions.add(id.asText());
            codes.put(id.asText(), texts(member(category(id.asText()), "index")));
        }
        if (!dimensions.containsAll(List.of(PLACE, ORIGIN))) {
            throw new IllegalArgumentException("A dimension is missing");
        }
    }

    Published cells() {
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        Set<String> marks = new TreeSet<>();
        JsonNode statuses = dataset.path("status");
        for (Map.Entry<String, JsonNode> value : member(dataset, "value").properties()) {
            CellKey key = key(Long.parseLong(value.getKey()));
            if (value.getValue().isNull()) {
                marks.add(statuses.path(value.getKey()).asText());
                cells.put(key, OptionalLong.empty());
            } else if (value.getValue().isIntegralNumber()) {
                cells.put(key, OptionalLong.of(value.getValue().asLong()));
            } else {
                throw new IllegalArgumentException("A value is no whole number");
            }
        }
        return new Published(cells, marks);
    }

    /** The categories in their order, the total first. */
    List<String> origins() {
        return codes.getOrDefault(ORIGIN, List.of());
    }

    /** By place that has others in it, these, from the outermost on. */
    Map<String, List<String>> places() {
        Map<String, List<String>> children = new LinkedHashMap<>();
        category(PLACE).path("child").properties().forEach(e -> children.put(e.getKey(), texts(e.getValue())));
        return children;
    }

    private CellKey key(long position) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        String place = "";
        String origin = "";
        long rest = position;
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            List<String> of = codes.getOrDefault(dimensions.get(i), List.of());
            String code = of.get((int) (rest % of.size()));
            rest /= of.size();
            switch (dimensions.get(i)) {
                case PLACE -> place = code;
                case ORIGIN -> origin = code;
                case "LEVEL", "STATUTE", "SEX", "AGE" -> values.put(Dimension.fromCode(dimensions.get(i)), code);
                default -> {
                    // The period: one in a release.
                }
            }
        }
        if (rest != 0 || position < 0) {
            throw new IllegalArgumentException("A value is out of place");
        }
        return Published.key(place, values, origin);
    }

    private JsonNode category(String dimension) {
        return member(member(member(dataset, "dimension"), dimension), "category");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode found = node.get(name);
        if (found == null) {
            throw new IllegalArgumentException("A member is missing");
        }
        return found;
    }
}
