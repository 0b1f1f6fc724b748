package be.telling.chart;

import java.util.List;

/** The chart's README: what is written by hand stands in README.md.head, the table of values follows. */
final class ChartReadme {

    private ChartReadme() {}

    static String of(String head, List<Value> values) {
        StringBuilder text =
                new StringBuilder(head).append("\n## Values\n\n| value | standard | what it is |\n|---|---|---|\n");
        values.stream()
                .filter(value -> !value.hasParts())
                .forEach(value -> text.append("| `")
                        .append(String.join(".", value.path()))
                        .append("` | `")
                        .append(value.standard().toString().replace("|", "\\|"))
                        .append("` | ")
                        .append(about(value, values).replace("|", "\\|"))
                        .append(" |\n"));
        return text.toString();
    }

    /** What is said of the value, or of what holds it. */
    private static String about(Value value, List<Value> values) {
        return value.about().isEmpty()
                ? values.stream()
                        .filter(value::isPartOf)
                        .map(Value::about)
                        .findFirst()
                        .orElse("")
                : value.about();
    }
}
