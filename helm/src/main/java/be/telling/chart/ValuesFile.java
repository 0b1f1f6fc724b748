package be.telling.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the values file with its comments: {@code # -- } explains the key below, {@code # @schema {...}} narrows what may
 * stand there. Other comments are for whoever reads the file.
 */
final class ValuesFile {

    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][A-Za-z0-9]*):( .*)?$");
    private static final String ABOUT = "# -- ";
    private static final String NARROWED = "# @schema ";

    private final ObjectMapper json = new ObjectMapper();
    private final List<Value> values = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private String about = "";
    private ObjectNode narrowed = json.createObjectNode();

    private ValuesFile() {}

    /** All keys in the order of the file, those that hold others before these. */
    static List<Value> read(Path file) throws IOException {
        ValuesFile values = new ValuesFile();
        JsonNode standard = new YAMLMapper().readTree(file.toFile());
        for (String line : Files.readAllLines(file)) {
            values.line(line, standard);
        }
        return List.copyOf(values.values);
    }

    private void line(String line, JsonNode standard) throws IOException {
        String text = line.strip();
        Matcher key = KEY.matcher(line);
        if (text.startsWith(ABOUT)) {
            about = text.substring(ABOUT.length());
        } else if (text.startsWith(NARROWED)) {
            narrowed = (ObjectNode) json.readTree(text.substring(NARROWED.length()));
        } else if (key.matches() && !insideOther(key.group(1).length() / 2)) {
            add(key.group(1).length() / 2, key.group(2), standard);
        }
    }

    /** Whether the key at this depth belongs to a list or an object that may hold anything. */
    private boolean insideOther(int depth) {
        return depth > 0
                && values.stream()
                        .filter(value -> !value.hasParts())
                        .anyMatch(value -> value.path().size() <= depth
                                && path.size() >= value.path().size()
                                && value.path()
                                        .equals(path.subList(0, value.path().size())));
    }

    private void add(int depth, String key, JsonNode standard) {
        path.subList(depth, path.size()).clear();
        path.add(key);
        JsonNode at = standard;
        for (String part : path) {
            at = at.path(part);
        }
        values.add(new Value(List.copyOf(path), at, about, narrowed));
        about = "";
        narrowed = json.createObjectNode();
    }
}
