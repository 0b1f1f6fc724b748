package be.telling.statistics.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of RFC 4180: commas, CRLF, quotes where needed. */
final class Csv {
    private final StringBuilder text = new StringBuilder();

    void line(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        text.append("\r\n");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes a name that begins like a formula for one; an apostrophe keeps it a name. */
    static String name(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static String field(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
