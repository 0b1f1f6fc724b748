package be.telling.statistics.page.past;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.chart.TimeChart;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.OfficialFigures;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The evolution: official figures of the past, clearly apart, and the rounds of this service that carry them on.
 *
 * @param alternative the chart in words
 * @param kinds the lines of the chart with their marks
 */
@RegisterForReflection(ignoreNested = false)
public record History(
        TimeChart chart, String alternative, List<Kind> kinds, List<Line> lines, List<Interruption> interruptions) {
    private static final OfficialFigures OFFICIAL = OfficialFigures.shipped();

    /** A line of the chart. */
    public record Kind(String name, String style) {}

    /**
     * A row of the table.
     *
     * @param own whether this service counted it
     * @param unknown share of unknown; empty if it was not published
     * @param broken numbers of the breaks right before it; empty if there are none
     */
    public record Line(
            String date,
            String share,
            String unknown,
            String persons,
            String kind,
            String style,
            boolean own,
            String broken,
            String note,
            List<Source> sources) {}

    public record Source(String title, String address) {}

    /** What changed at a break. */
    public record Interruption(int number, String text) {}

    public static History of(Evolution evolution, Language language) {
        return new HistoryMaker(OFFICIAL, evolution, language).make();
    }
}
