package be.telling.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads a JSON-stat dataset as any reader of the published data would: a value by the codes of its dimensions. */
final class Cube {
    private static final String TOTAL = "_T";

    private final JsonNode dataset;
    private final Map<String, Integer> strides = new HashMap<>();

    Cube(JsonNode dataset) throws StepFailed {
        this.dataset = dataset;
        JsonNode ids = dataset.path("id");
        JsonNode sizes = dataset.path("size");
        if (!"dataset".equals(dataset.path("class").asText()) || ids.isEmpty() || ids.size() != sizes.size()) {
            throw new StepFailed("the published data is no JSON-stat dataset");
        }
        int stride = 1;
        for (int i = ids.size() - 1; i >= 0; i--) {
            strides.put(ids.get(i).asText(), stride);
            stride *= sizes.get(i).asInt();
        }
    }

    /** The value where the named dimensions have these codes and every other one its total (or its only category). */
    OptionalLong value(Map<String, String> codes) {
        int index = 0;
        for (var dimension : strides.entrySet()) {
            JsonNode category =
                    dataset.path("dimension").path(dimension.getKey()).path("category");
            int position = position(category, codes.getOrDefault(dimension.getKey(), TOTAL));
            if (position < 0) {
                return OptionalLong.empty();
            }
            index += position * dimension.getValue();
        }
        JsonNode values = dataset.path("value");
        JsonNode value = values.isArray() ? values.path(index) : values.path(Integer.toString(index));
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    private static int position(JsonNode category, String code) {
        JsonNode index = category.path("index");
        if (index.isArray()) {
            for (int i = 0; i < index.size(); i++) {
                if (index.get(i).asText().equals(code)) {
                    return i;
                }
            }
            return only(index.size(), code);
        }
        if (index.isObject()) {
            return index.has(code) ? index.path(code).asInt() : only(index.size(), code);
        }
        // JSON-stat allows a dimension with one category to leave its index out.
        return category.path("label").size() <= 1 ? 0 : -1;
    }

    /** A dimension with one category, such as the time of one release, needs no total. */
    private static int only(int size, String code) {
        return size == 1 && code.equals(TOTAL) ? 0 : -1;
    }
}
