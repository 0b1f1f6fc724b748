package be.telling.statistics.page.table;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.chart.BarChart.Group;
import be.telling.statistics.page.table.Table.Block;
import be.telling.statistics.page.table.Table.Cell;
import be.telling.statistics.page.table.Table.Heading;
import be.telling.statistics.page.table.Table.Row;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Labels;
import be.telling.statistics.publication.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** One place beside its domain and the whole, altogether and group by group. */
public final class Comparison {
    private static final String ID = "comparison";

    private final ProtectedFigures figures;
    private final Language language;
    private final View view;
    private final Rows rows;
    private final Numbers numbers;

    /** The place, then its domain if it is an organisation, then the whole. */
    private final List<String> places;

    public Comparison(ProtectedFigures figures, String place, Language language, View view) {
        this.figures = figures;
        this.language = language;
        this.view = view;
        rows = new Rows(figures, language);
        numbers = new Numbers(language);
        places = new ArrayList<>(List.of(place));
        figures.organisations().stream()
                .filter(organisation -> organisation.code().equals(place))
                .map(Organisation::domain)
                .forEach(places::add);
        places.add(CellKey.TOTAL);
    }

    /** Everybody, and then each group that somebody of the place is in. */
    public List<Breakdown> all() {
        List<Breakdown> all = new ArrayList<>();
        all.add(everybody());
        for (Attribute attribute : Attribute.values()) {
            all.add(attribute(attribute));
        }
        if (!all.stream().map(Breakdown::id).toList().containsAll(view.orders().keySet())) {
            throw Order.invalid();
        }
        return all;
    }

    private Breakdown everybody() {
        List<Row> lines = places.stream()
                .map(place -> rows.row(name(place), "", place, Dimension.TOTAL, CellKey.TOTAL, false))
                .toList();
        List<Group> groups = places.stream()
                .filter(place -> rows.drawn(Shares.of(figures, place)))
                .map(place -> rows.bar(name(place), Shares.of(figures, place)))
                .toList();
        Table table = Table.of(
                ID,
                rows.word("comparison_caption"),
                rows.headings(rows.word("compared")),
                List.of(new Block("", lines)),
                view);
        return new Breakdown(
                ID,
                rows.word("comparison"),
                rows.chart(groups),
                rows.word("comparison_caption"),
                false,
                table,
                data("_T"),
                view.here(ID));
    }

    private Breakdown attribute(Attribute attribute) {
        Dimension dimension = attribute.dimension();
        String id = dimension.code().toLowerCase(Locale.ROOT);
        String title = Labels.dimension(dimension.code(), language);
        List<Row> lines = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (String value : attribute.codes()) {
            Shares own = Shares.of(figures, places.getFirst(), dimension, value);
            if (own.shown()) {
                String name = Labels.value(dimension, value, language);
                lines.add(row(name, dimension, value));
                if (rows.drawn(own)) {
                    groups.add(rows.bar(name, own));
                }
            }
        }
        lines.add(row(Labels.total(language), Dimension.TOTAL, CellKey.TOTAL));
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading("name", title, ""));
        headings.add(new Heading("persons", rows.word("persons"), "number"));
        headings.add(new Heading("share", rows.word("foreign_share"), "number share"));
        headings.add(new Heading("unknown", rows.word("unknown_share"), "number"));
        for (int i = 1; i < places.size(); i++) {
            headings.add(new Heading(
                    i == places.size() - 1 ? "whole" : "domain",
                    rows.word("share_in").formatted(name(places.get(i))),
                    "number"));
        }
        String what = title.toLowerCase(Locale.ROOT);
        return new Breakdown(
                id,
                rows.word("breakdown_by") + " " + what,
                rows.chart(groups),
                rows.word("chart_of") + " " + what,
                false,
                Table.of(id, rows.word("caption").formatted(what), headings, List.of(new Block("", lines)), view),
                data(dimension.code()),
                view.here(id));
    }

    private Row row(String name, Dimension dimension, String value) {
        List<Cell> cells = new ArrayList<>();
        for (String place : places) {
            Shares shares = Shares.of(figures, place, dimension, value);
            if (cells.isEmpty()) {
                if (shares.persons().isEmpty()) {
                    return new Row(name, "", List.of(), false);
                }
                long persons = shares.persons().getAsLong();
                cells.add(new Cell(numbers.count(persons), OptionalDouble.of(persons), "number"));
                cells.add(share(shares.foreign(), shares, "number share"));
                cells.add(share(shares.unknown(), shares, "number"));
            } else {
                cells.add(share(shares.foreign(), shares, "number"));
            }
        }
        return new Row(name, "", cells, dimension == Dimension.TOTAL);
    }

    private Cell share(long part, Shares of, String style) {
        if (of.persons().isEmpty()) {
            return new Cell(rows.word("withheld"), OptionalDouble.empty(), style + " withheld");
        }
        return new Cell(
                numbers.share(part, of.persons().getAsLong()),
                OptionalDouble.of((double) part / Math.max(1, of.persons().getAsLong())),
                style);
    }

    private String data(String dimension) {
        return "/v1/releases/%s/data?format=csv&lang=%s&organisation=%s&dimension=%s"
                .formatted(figures.round(), language.code(), places.getFirst(), dimension);
    }

    private String name(String code) {
        return Labels.place(figures, code, language);
    }
}
