package be.telling.statistics.publication.ready;

import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headers of an answer, in the form in which the server writes them: nothing is left to do for each reader. */
final class Head {
    private record Line(AsciiString name, AsciiString value) {}

    private final Line[] lines;

    private Head(List<Line> lines) {
        this.lines = lines.toArray(Line[]::new);
    }

    static Head of(List<Map.Entry<String, String>> headers) {
        List<Line> lines = new ArrayList<>();
        headers.forEach(
                header -> lines.add(new Line(new AsciiString(header.getKey()), new AsciiString(header.getValue()))));
        return new Head(lines);
    }

    /** To an answer that has none of them yet. */
    void addTo(MultiMap headers) {
        for (Line line : lines) {
            headers.add(line.name(), line.value());
        }
    }
}
