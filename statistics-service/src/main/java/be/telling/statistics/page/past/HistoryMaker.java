package be.telling.statistics.page.past;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.chart.TimeChart;
import be.telling.statistics.page.chart.TimeChart.Run;
import be.telling.statistics.page.chart.TimeChart.Span;
import be.telling.statistics.page.chart.TimeChart.Value;
import be.telling.statistics.page.past.History.Kind;
import be.telling.statistics.page.past.History.Line;
import be.telling.statistics.page.past.History.Source;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.OfficialFigures;
import be.telling.statistics.publication.Wording;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts official figures and own rounds on one time line. */
final class HistoryMaker {
    private static final String OWN = "own";

    private final OfficialFigures official;
    private final List<PastSeries> past;
    private final Evolution evolution;
    private final Language language;
    private final Numbers numbers;
    private final Map<String, String> words;
    private final Breaks breaks;

    HistoryMaker(OfficialFigures official, Evolution evolution, Language language) {
        this.official = official;
        past = PastSeries.of(official);
        this.evolution = evolution;
        this.language = language;
        numbers = new Numbers(language);
        words = Wording.of(language);
        breaks = Breaks.of(official, evolution, language);
    }

    private record Dated(LocalDate date, Line line) {}

    History make() {
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind(word("own_kind").formatted(word("own_series")), OWN));
        past.reversed().forEach(s -> kinds.add(new Kind(word("official").formatted(word("past." + s.id())), s.id())));
        kinds.add(new Kind(word("target"), "target"));
        List<Line> lines = lines();
        String alternative = word("history_alternative")
                .formatted(
                        lines.getFirst().date(),
                        lines.getFirst().share(),
                        lines.getLast().date(),
                        lines.getLast().share());
        return new History(chart(), alternative, kinds, lines, breaks.told());
    }

    private TimeChart chart() {
        List<Run> runs = new ArrayList<>();
        for (PastSeries series : past) {
            List<Value> values = series.values().stream()
                    .map(value -> new Value(
                            value.date(), value.percent().doubleValue(), numbers.percent(value.percent()), series.id()))
                    .toList();
            runs.add(new Run(values, series.id()));
        }
        List<Value> values = new ArrayList<>();
        for (Evolution.Point point : evolution.points()) {
            if (point.definitionBreak() && !values.isEmpty()) {
                runs.add(new Run(List.copyOf(values), OWN));
                values.clear();
            }
            values.add(new Value(
                    point.figures().referenceDate(),
                    point.headline().foreignShare().doubleValue(),
                    numbers.percent(point.headline().foreignShare()),
                    OWN));
        }
        runs.add(new Run(values, OWN));
        bridge().ifPresent(runs::add);
        return TimeChart.of(runs, targets(), breaks.dates());
    }

    /** Each target from the one before it on. */
    private List<Span> targets() {
        List<Span> spans = new ArrayList<>();
        LocalDate from = past.getFirst().values().getFirst().date();
        for (OfficialFigures.Target target : official.targets()) {
            spans.add(new Span(from, target.date(), target.percent().doubleValue(), "target"));
            from = target.date();
        }
        return spans;
    }

    /** From the last official figure to the first own one of the same definition: a line that is carried on. */
    private Optional<Run> bridge() {
        if (evolution.points().isEmpty()) {
            return Optional.empty();
        }
        Evolution.Point first = evolution.points().getFirst();
        LocalDate date = first.figures().referenceDate();
        return past.stream()
                .filter(series ->
                        series.definition().equals(first.figures().definition().id()))
                .map(series -> series.values().getLast())
                .filter(value -> value.date().isBefore(date))
                .map(value -> new Run(
                        List.of(
                                new Value(value.date(), value.percent().doubleValue(), "", ""),
                                new Value(date, first.headline().foreignShare().doubleValue(), "", "")),
                        "bridge"))
                .findFirst();
    }

    private List<Line> lines() {
        List<Dated> all = new ArrayList<>();
        for (PastSeries series : past) {
            series.values().forEach(value -> all.add(new Dated(value.date(), line(series, value))));
        }
        evolution.points().forEach(point -> all.add(new Dated(point.figures().referenceDate(), line(point))));
        return all.stream()
                .sorted(Comparator.comparing(Dated::date))
                .map(Dated::line)
                .toList();
    }

    private Line line(PastSeries series, PastSeries.Value value) {
        return new Line(
                numbers.date(value.date()),
                numbers.percent(value.percent()),
                "",
                "",
                word("past." + series.id()),
                series.id(),
                false,
                breaks.at(value.date()),
                value.note() == null ? "" : value.note().in(language),
                value.sources().stream()
                        .map(address -> new Source(host(address), address))
                        .toList());
    }

    private Line line(Evolution.Point point) {
        return new Line(
                numbers.date(point.figures().referenceDate()),
                numbers.percent(point.headline().foreignShare()),
                numbers.percent(point.headline().unknownShare()),
                numbers.count(point.headline().persons()),
                word("own_series"),
                OWN,
                true,
                breaks.at(point.figures().referenceDate()),
                "",
                List.of());
    }

    private static String host(String address) {
        String host = URI.create(address).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
