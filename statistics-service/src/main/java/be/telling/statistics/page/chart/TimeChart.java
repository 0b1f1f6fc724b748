package be.telling.statistics.page.chart;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over time. Across, positions are percentages of the width, so that it fits any screen without a script; down, they
 * are pixels.
 */
@RegisterForReflection(ignoreNested = false)
public record TimeChart(
        int height, List<Level> levels, List<Year> years, List<Line> lines, List<Mark> marks, List<Cut> cuts) {
    private static final int HEIGHT = 340;
    private static final int TOP = 34;
    private static final int BOTTOM = 26;

    /** Scales that divide into steps people can read. */
    private static final List<Integer> ENDS = List.of(4, 8, 12, 16, 20, 40, 60, 80, 100);

    private static final int STEPS = 4;

    /** Labels of more letters find no room on a narrow screen. */
    private static final int WIDE_LABEL = 6;

    /** How far marks stay from the edges, in percent of the width. */
    private static final double MARGIN = 3;

    public record Level(String y, String label) {}

    /** {@code style} is "minor" where a narrow screen has no room. */
    public record Year(String x, String label, String style) {}

    public record Line(String x1, String y1, String x2, String y2, String style) {}

    public record Mark(String x, String y, String labelY, String label, String style) {}

    /** A break, told by its number under the chart. */
    public record Cut(String x, int number) {}

    /** Something at a moment, before it has a place. */
    public record Value(LocalDate date, double percent, String label, String style) {}

    /** Values that belong together; {@code joined} whether a line goes through them. */
    public record Run(List<Value> values, String style) {}

    /** A level that held for a while. */
    public record Span(LocalDate from, LocalDate until, double percent, String style) {}

    /** @param cuts the first dates after each break */
    public static TimeChart of(List<Run> runs, List<Span> spans, List<LocalDate> cuts) {
        return new Drawing(runs, spans).draw(cuts);
    }

    private static final class Drawing {
        private final List<Run> runs;
        private final List<Span> spans;
        private final double first;
        private final double last;
        private final int end;

        Drawing(List<Run> runs, List<Span> spans) {
            this.runs = runs;
            this.spans = spans;
            List<Value> values =
                    runs.stream().flatMap(run -> run.values().stream()).toList();
            first = values.stream().mapToDouble(v -> time(v.date())).min().orElse(0);
            double latest =
                    values.stream().mapToDouble(v -> time(v.date())).max().orElse(1);
            last = latest > first ? latest : first + 1;
            double highest = Math.max(
                    values.stream().mapToDouble(Value::percent).max().orElse(1),
                    spans.stream().mapToDouble(Span::percent).max().orElse(0));
            end = ENDS.stream().filter(e -> e >= highest * 1.05).findFirst().orElse(100);
        }

        TimeChart draw(List<LocalDate> cuts) {
            List<Level> levels = new ArrayList<>();
            for (int step = 0; step <= STEPS; step++) {
                int percent = end * step / STEPS;
                levels.add(new Level(y(percent), percent + "%"));
            }
            List<Line> lines = new ArrayList<>();
            for (Span span : spans) {
                lines.add(line(span.from(), span.percent(), span.until(), span.percent(), span.style()));
            }
            List<Mark> marks = new ArrayList<>();
            for (Run run : runs) {
                List<Value> values = run.values();
                for (int i = 0; i < values.size(); i++) {
                    Value value = values.get(i);
                    if (i > 0) {
                        Value before = values.get(i - 1);
                        lines.add(line(before.date(), before.percent(), value.date(), value.percent(), run.style()));
                    }
                    if (!value.style().isEmpty()) {
                        boolean minor =
                                i > 0 && i < values.size() - 1 || value.label().length() > WIDE_LABEL;
                        marks.add(new Mark(
                                x(value.date()),
                                y(value.percent()),
                                y(value.percent(), -12),
                                value.label(),
                                value.style() + (minor ? " minor" : "")));
                    }
                }
            }
            List<Cut> numbered = new ArrayList<>();
            for (LocalDate cut : cuts) {
                numbered.add(new Cut(x(time(cut) - 0.5), numbered.size() + 1));
            }
            return new TimeChart(HEIGHT, levels, years(), lines, marks, numbered);
        }

        private List<Year> years() {
            List<Year> years = new ArrayList<>();
            int from = (int) Math.floor(first);
            int until = (int) Math.floor(last);
            for (int year = from; year <= until; year++) {
                boolean major = (until - year) % 4 == 0;
                LocalDate day = LocalDate.of(year, 12, 31);
                years.add(new Year(x(day), Integer.toString(year), major ? "" : "minor"));
            }
            return years;
        }

        private Line line(LocalDate from, double start, LocalDate until, double finish, String style) {
            return new Line(x(from), y(start), x(until), y(finish), style);
        }

        private String x(LocalDate date) {
            return x(time(date));
        }

        private String x(double time) {
            double share = (time - first) / (last - first);
            return String.format(Locale.ROOT, "%.2f%%", MARGIN + Math.clamp(share, 0, 1) * (100 - 2 * MARGIN));
        }

        private String y(double percent) {
            return y(percent, 0);
        }

        private String y(double percent, double off) {
            double room = HEIGHT - TOP - BOTTOM;
            return String.format(Locale.ROOT, "%.1f", HEIGHT - BOTTOM - percent / end * room + off);
        }

        private static double time(LocalDate date) {
            return date.getYear() + (double) date.getDayOfYear() / date.lengthOfYear() - 0.001;
        }
    }
}
