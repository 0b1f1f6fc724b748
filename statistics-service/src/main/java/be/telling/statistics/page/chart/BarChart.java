package be.telling.statistics.page.chart;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A chart of shares: one bar for each group, the unknown behind it, on a scale that all bars share. Positions are
 * percentages of the width, so that the drawing fits any screen without a script.
 *
 * @param ticks labels of the scale, from zero to its end
 * @param average where the whole's share lies
 * @param averageLabel the whole's share in figures
 */
@RegisterForReflection(ignoreNested = false)
public record BarChart(List<Bar> bars, List<Tick> ticks, String average, String averageLabel) {
    /** Ends of a scale that divide into four round steps. */
    private static final List<Integer> SCALES = List.of(4, 8, 12, 20, 40, 60, 80, 100);

    private static final int STEPS = 4;

    /**
     * @param unknownAt where the unknown begin
     * @param alternative the same in words
     */
    public record Bar(
            String name, String value, String width, String unknownAt, String unknownWidth, String alternative) {}

    public record Tick(String at, String label) {}

    /** A group before it is drawn; {@code value} and {@code alternative} are what is written. */
    public record Group(String name, double foreign, double unknown, String value, String alternative) {}

    public static BarChart of(List<Group> groups, double average, String averageLabel) {
        double longest = groups.stream()
                .mapToDouble(group -> group.foreign() + group.unknown())
                .max()
                .orElse(0);
        int scale = SCALES.stream()
                .filter(end -> end >= longest && end >= average)
                .findFirst()
                .orElse(100);
        List<Bar> bars = groups.stream()
                .map(group -> new Bar(
                        group.name(),
                        group.value(),
                        position(group.foreign() / scale),
                        position(group.foreign() / scale),
                        position(group.unknown() / scale),
                        group.alternative()))
                .toList();
        List<Tick> ticks = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Tick(position((double) step / STEPS), scale * step / STEPS + "%"))
                .toList();
        return new BarChart(bars, ticks, position(average / scale), averageLabel);
    }

    /** Bars of numbers in place of shares: the longest fills the width, and there is nothing to compare with. */
    public static BarChart counts(List<Group> groups) {
        double longest =
                Math.max(1, groups.stream().mapToDouble(Group::foreign).max().orElse(1));
        List<Bar> bars = groups.stream()
                .map(group -> new Bar(
                        group.name(),
                        group.value(),
                        position(group.foreign() / longest),
                        position(0),
                        position(0),
                        group.alternative()))
                .toList();
        return new BarChart(bars, List.of(), "", "");
    }

    /** A share of the width as SVG wants it. */
    public static String position(double share) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(share, 0, 1) * 100);
    }
}
