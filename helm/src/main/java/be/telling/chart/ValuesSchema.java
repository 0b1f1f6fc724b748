package be.telling.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The schema that Helm checks values against: unknown keys are refused, so that a typing error isn't silently nothing. */
final class ValuesSchema {

    private final List<Value> values;
    private final ObjectMapper json = new ObjectMapper();

    private ValuesSchema(List<Value> values) {
        this.values = values;
    }

    static ObjectNode of(List<Value> values) {
        return new ValuesSchema(values).whole();
    }

    private ObjectNode whole() {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Values of the chart telling");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        // Helm itself puts it there.
        properties.putObject("global").put("type", "object");
        values.stream()
                .filter(value -> value.path().size() == 1)
                .forEach(value -> properties.set(value.key(), of(value)));
        return schema;
    }

    private ObjectNode of(Value value) {
        ObjectNode schema = json.createObjectNode();
        if (!value.about().isEmpty()) {
            schema.put("description", value.about());
        }
        if (!value.narrowed().has("enum")) {
            schema.put("type", type(value.standard()));
        }
        if (value.hasParts()) {
            schema.put("additionalProperties", false);
            ObjectNode properties = schema.putObject("properties");
            values.stream().filter(part -> part.isPartOf(value)).forEach(part -> properties.set(part.key(), of(part)));
        }
        schema.setAll(value.narrowed());
        return schema;
    }

    private static String type(JsonNode standard) {
        if (standard.isIntegralNumber()) {
            return "integer";
        }
        return switch (standard.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            case NULL, MISSING, BINARY, POJO -> throw unclear(standard.getNodeType());
        };
    }

    private static IllegalArgumentException unclear(JsonNodeType type) {
        return new IllegalArgumentException("a value of the chart needs a standard that shows its type, not " + type);
    }
}
