package be.telling.lookup.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object read member by member. Whatever is missing, of the wrong kind or not asked for becomes a problem with
 * its JSON pointer, and a stand-in value lets the reading go on to find the next one.
 */
final class StrictObject {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    private StrictObject(String file, String pointer, JsonNode node, Problems problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    static @Nullable StrictObject parse(String file, String json, Problems problems) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root.isObject()) {
                return new StrictObject(file, "", root, problems);
            }
            problems.add(file, "", "must be a JSON object");
        } catch (JsonProcessingException e) {
            problems.add(
                    file,
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e.getOriginalMessage());
        }
        return null;
    }

    /** Empty if the member is missing, which is a problem. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            problem(name, "is missing");
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode member = member(name);
        if (member == null) {
            return null;
        }
        if (!member.isTextual() || member.textValue().isBlank()) {
            problem(name, "must be a text that is not blank");
            return "";
        }
        return member.textValue();
    }

    /** An optional whole number of at least 1. */
    int count(String name, int otherwise) {
        JsonNode member = member(name);
        if (member == null) {
            return otherwise;
        }
        if (!member.isInt() || member.intValue() < 1) {
            problem(name, "must be a whole number of at least 1");
            return otherwise;
        }
        return member.intValue();
    }

    boolean flag(String name) {
        JsonNode member = member(name);
        if (member == null || !member.isBoolean()) {
            problem(name, "must be true or false");
            return false;
        }
        return member.booleanValue();
    }

    Label label(String name) {
        StrictObject object = object(name);
        if (object == null) {
            return new Label("", "");
        }
        Label label = new Label(object.text("nl"), object.text("en"));
        object.refuseOthers();
        return label;
    }

    @Nullable
    StrictObject object(String name) {
        JsonNode member = member(name);
        if (member == null || !member.isObject()) {
            problem(name, "must be an object");
            return null;
        }
        return new StrictObject(file, pointer + "/" + name, member, problems);
    }

    boolean isObject(String name) {
        return node.path(name).isObject();
    }

    List<StrictObject> objects(String name) {
        List<StrictObject> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(name)) {
            if (element.isObject()) {
                objects.add(new StrictObject(file, pointer + "/" + name + "/" + index, element, problems));
            } else {
                problem(name + "/" + index, "must be an object");
            }
            index++;
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(name)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            } else {
                problem(name + "/" + index, "must be a text");
            }
            index++;
        }
        return texts;
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode member = member(name);
        if (member == null || !member.isArray() || member.isEmpty()) {
            problem(name, "must be an array that is not empty");
            return List.of();
        }
        return member;
    }

    /** A misspelt member must not be taken for an absent one. */
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                problem(name, "is not known here");
            }
        });
    }

    void problem(String name, String message) {
        problems.add(file, pointer + "/" + name, message);
    }

    private @Nullable JsonNode member(String name) {
        read.add(name);
        return node.get(name);
    }
}
