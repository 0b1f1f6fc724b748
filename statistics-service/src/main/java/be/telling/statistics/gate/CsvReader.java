package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads tables of one line a cell, by the names in their first line: CSV and SDMX-CSV differ in these alone. */
final class CsvReader {
    private static final List<Dimension> ATTRIBUTES =
            List.of(Dimension.LEVEL, Dimension.STATUTE, Dimension.SEX, Dimension.AGE);

    private final String figure;
    private final List<String> marks;

    private CsvReader(String figure, List<String> marks) {
        this.figure = figure;
        this.marks = marks;
    }

    static CsvReader csv() {
        return new CsvReader("PERSONS", List.of("STATUS"));
    }

    static CsvReader sdmx() {
        return new CsvReader("OBS_VALUE", List.of("OBS_STATUS", "CONF_STATUS"));
    }

    /** @throws IllegalArgumentException if it is no table of the promised form */
    Published cells(byte[] bytes) {
        return cells(lines(new String(bytes, StandardCharsets.UTF_8)));
    }

    Published cells(List<List<String>> lines) {
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        List<String> header = lines.isEmpty() ? List.of() : lines.getFirst();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.size() != header.size()) {
                throw new IllegalArgumentException("A line has another length than the first");
            }
            Map<Dimension, String> values = new EnumMap<>(Dimension.class);
            ATTRIBUTES.forEach(attribute -> values.put(attribute, field(header, line, attribute.code())));
            CellKey key = Published.key(
                    field(header, line, JsonStatReader.PLACE), values, field(header, line, JsonStatReader.ORIGIN));
            String persons = field(header, line, figure);
            if (persons.isEmpty()) {
                seen.add(String.join(
                        "/",
                        marks.stream().map(mark -> field(header, line, mark)).toList()));
            }
            OptionalLong value = persons.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(persons));
            if (cells.put(key, value) != null) {
                throw new IllegalArgumentException("A cell stands there twice");
            }
        }
        return new Published(cells, seen);
    }

    private static String field(List<String> header, List<String> line, String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("A column is missing");
        }
        return line.get(at);
    }

    /** Fields by RFC 4180. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        if (!line.isEmpty() || !field.isEmpty() || quoted) {
            throw new IllegalArgumentException("The last line has no end");
        }
        return lines;
    }
}
