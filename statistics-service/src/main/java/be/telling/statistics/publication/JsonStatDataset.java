package be.telling.statistics.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * A JSON-stat 2.0 dataset in the making: dimensions first, then cells by their codes. Values and statuses are objects
 * keyed by position, because most combinations of a cube like this have no cell at all.
 */
final class JsonStatDataset {
    /** SDMX observation status of a value that exists and is not shown. */
    static final String WITHHELD = "Q";

    /** SDMX observation status of the first value after a break in a series. */
    static final String BREAK = "B";

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode dimensions = JsonNodeFactory.instance.objectNode();
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();
    private final ObjectNode statuses = JsonNodeFactory.instance.objectNode();
    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> positions = new ArrayList<>();

    JsonStatDataset(String label, String language) {
        root.put("version", "2.0").put("class", "dataset").put("label", label);
        root.put("source", "Telling");
        root.putObject("extension").put("lang", language);
    }

    ObjectNode extension() {
        return root.withObject("/extension");
    }

    /** Adds a dimension; its codes keep this order. */
    ObjectNode dimension(String id, String label, List<String> codes, UnaryOperator<String> names) {
        Map<String, Integer> position = new HashMap<>();
        ObjectNode dimension = dimensions.putObject(id).put("label", label);
        ObjectNode category = dimension.putObject("category");
        ArrayNode index = category.putArray("index");
        ObjectNode labels = category.putObject("label");
        for (String code : codes) {
            position.put(code, position.size());
            index.add(code);
            labels.put(code, names.apply(code));
        }
        ids.add(id);
        positions.add(position);
        return category;
    }

    /** Sets a cell; an empty figure is withheld. */
    void cell(List<String> codes, OptionalLong figure) {
        String position = Long.toString(position(codes));
        if (figure.isPresent()) {
            values.put(position, figure.getAsLong());
        } else {
            values.putNull(position);
            statuses.put(position, WITHHELD);
        }
    }

    /** Marks a shown cell as the first after a break; a withheld one stays withheld and no more. */
    void flagBreak(List<String> codes) {
        String position = Long.toString(position(codes));
        if (!statuses.has(position) && values.has(position)) {
            statuses.put(position, BREAK);
        }
    }

    byte[] bytes() {
        ArrayNode id = root.putArray("id");
        ids.forEach(id::add);
        ArrayNode size = root.putArray("size");
        positions.forEach(position -> size.add(position.size()));
        ObjectNode role = root.putObject("role");
        role.putArray("time").add("TIME_PERIOD");
        root.set("dimension", dimensions);
        root.set("value", values);
        if (!statuses.isEmpty()) {
            root.set("status", statuses);
        }
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A dataset can't be written", e);
        }
    }

    private long position(List<String> codes) {
        long position = 0;
        for (int i = 0; i < codes.size(); i++) {
            Integer at = positions.get(i).get(codes.get(i));
            if (at == null) {
                throw new IllegalArgumentException("A cell has a code that its dimension lacks");
            }
            position = position * positions.get(i).size() + at;
        }
        return position;
    }
}
