package be.telling.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A key of the values file.
 *
 * @param path keys from the top
 * @param standard what stands there if nobody says otherwise
 * @param about what the file says of it; empty if nothing
 * @param narrowed JSON Schema keywords on top of those that follow from the standard
 */
record Value(List<String> path, JsonNode standard, String about, ObjectNode narrowed) {

    String key() {
        return path.getLast();
    }

    /** Whether keys of it are values of their own; an empty object may hold anything. */
    boolean hasParts() {
        return standard.isObject() && !standard.isEmpty() && !narrowed.has("additionalProperties");
    }

    boolean isPartOf(Value other) {
        return path.size() == other.path.size() + 1
                && path.subList(0, other.path.size()).equals(other.path);
    }
}
