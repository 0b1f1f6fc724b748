package be.telling.statistics.page.place;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.paper.About;
import be.telling.statistics.page.paper.Grid;
import be.telling.statistics.page.paper.Paper;
import be.telling.statistics.page.table.Breakdown;
import be.telling.statistics.page.table.Table;
import be.telling.statistics.publication.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a place on paper: the same texts and figures as on the page, in an order that fits a sheet. */
final class PlacePaper {
    private static final double PERCENT = 100;

    private final PlaceReport report;
    private final Map<String, String> words;

    private PlacePaper(PlaceReport report, Map<String, String> words) {
        this.report = report;
        this.words = words;
    }

    /** @param at when the figures were published */
    static byte[] of(PlaceReport report, Language language, Instant at) {
        Map<String, String> words = Wording.of(language);
        try {
            return new PlacePaper(report, words).write(language, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Language language, Instant at) throws IOException {
        Paper paper = new Paper(new About(report.name() + " – " + word("title"), word("site"), language.code(), at));
        paper.title(report.name());
        if (report.shown()) {
            paper.lead(report.headline() + (report.precise() ? " " + report.unknownLine() : ""));
            for (String change : report.changes()) {
                paper.paragraph(change);
            }
            if (!report.precise()) {
                paper.paragraph(word("place_small"));
            }
        } else {
            paper.lead(word(report.responded() ? "place_withheld" : "place_silent"));
            if (report.responded()) {
                paper.paragraph(word("place_withheld_text"));
            }
        }
        compare(paper);
        if (report.shown()) {
            divide(paper);
            lookBack(paper);
        }
        paper.note(word("share_note") + " " + word("paper_rounded"));
        paper.note(word("source") + " " + word("licence_short"));
        return paper.bytes();
    }

    /** The place, its domain and the whole. */
    private void compare(Paper paper) throws IOException {
        Breakdown comparison = report.breakdowns().getFirst();
        paper.section(comparison.title());
        if (comparison.chart() != null) {
            for (var bar : comparison.chart().bars()) {
                paper.bar(
                        bar.name(), bar.value(), Double.parseDouble(bar.width().replace("%", "")) / PERCENT);
            }
        }
        Table table = comparison.table();
        paper.table(new Grid(caption(table.caption()), labels(table), lines(table)));
    }

    /** All groups in one table, whose columns mean the same in each. */
    private void divide(Paper paper) throws IOException {
        List<Breakdown> groups =
                report.breakdowns().subList(1, report.breakdowns().size());
        if (groups.isEmpty()) {
            return;
        }
        List<Grid.Line> lines = new ArrayList<>();
        for (Breakdown group : groups) {
            lines.add(new Grid.Line(group.title(), List.of(), true));
            lines.addAll(lines(group.table()));
        }
        List<String> columns = new ArrayList<>(labels(groups.getFirst().table()));
        columns.set(0, word("paper_group"));
        paper.section(word("paper_groups"));
        paper.table(new Grid(
                caption(word("chart_of").strip() + " " + word("paper_group").toLowerCase(Locale.ROOT)),
                columns,
                lines));
    }

    private void lookBack(Paper paper) throws IOException {
        if (report.past().isEmpty()) {
            return;
        }
        paper.section(word("evolution"));
        List<Grid.Line> lines = report.past().stream()
                .map(past -> new Grid.Line(
                        past.date(),
                        past.shown()
                                ? List.of(past.persons(), past.share(), past.unknown(), past.note())
                                : List.of(word("withheld")),
                        false))
                .toList();
        paper.table(new Grid(
                word("place_evolution"),
                List.of(word("period"), word("persons"), word("foreign_share"), word("unknown_share"), word("note")),
                lines));
    }

    private List<Grid.Line> lines(Table table) {
        return table.blocks().stream()
                .flatMap(block -> block.rows().stream())
                .map(row -> new Grid.Line(
                        row.name(),
                        row.withheld()
                                ? List.of(word("withheld"))
                                : row.cells().stream().map(Table.Cell::text).toList(),
                        row.total()))
                .toList();
    }

    private static List<String> labels(Table table) {
        return table.columns().stream().map(Table.Column::label).toList();
    }

    private String caption(String text) {
        return text + ", " + report.date();
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
