package be.telling.statistics.page.table;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.chart.BarChart;
import be.telling.statistics.page.chart.BarChart.Group;
import be.telling.statistics.page.table.Table.Block;
import be.telling.statistics.page.table.Table.Row;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All ways in which a release divides the staff, as a reader wants them sorted. */
public final class Breakdowns {
    private final ProtectedFigures figures;
    private final Language language;
    private final View view;
    private final Rows rows;

    public Breakdowns(ProtectedFigures figures, Language language, View view) {
        this.figures = figures;
        this.language = language;
        this.view = view;
        rows = new Rows(figures, language);
    }

    public List<Breakdown> all() {
        List<Breakdown> all = new ArrayList<>();
        all.add(domains());
        all.add(organisations());
        for (Attribute attribute : Attribute.values()) {
            all.add(attribute(attribute));
        }
        if (!all.stream().map(Breakdown::id).toList().containsAll(view.orders().keySet())) {
            throw Order.invalid();
        }
        return all;
    }

    private Breakdown domains() {
        List<String> codes = figures.domains().stream()
                .map(Domain::code)
                .sorted(Comparator.comparingDouble(
                                (String code) -> -Shares.of(figures, code).foreignPercent())
                        .thenComparing(code -> code))
                .toList();
        List<Row> lines = new ArrayList<>(
                codes.stream().map(code -> place(name(code), code, false)).toList());
        lines.add(place(Labels.total(language), CellKey.TOTAL, true));
        List<Group> groups = codes.stream()
                .filter(code -> rows.drawn(Shares.of(figures, code)))
                .map(code -> rows.bar(name(code), Shares.of(figures, code)))
                .toList();
        return breakdown("domain", rows.word("domain"), rows.chart(groups), false, lines);
    }

    private Breakdown organisations() {
        List<Block> blocks = new ArrayList<>();
        for (Domain domain : figures.domains()) {
            List<Row> lines = new ArrayList<>();
            figures.organisations().stream()
                    .filter(organisation -> organisation.domain().equals(domain.code()))
                    .sorted(Comparator.comparing((Organisation o) -> o.name().in(language)))
                    .forEach(o -> lines.add(place(o.name().in(language), o.code(), false)));
            if (!lines.isEmpty()) {
                lines.add(place(Labels.total(language), domain.code(), true));
                blocks.add(new Block(domain.name().in(language), lines));
            }
        }
        String title = Labels.dimension("ORGANISATION", language);
        return breakdown("organisation", title, Distribution.of(figures, rows), true, blocks, "_T");
    }

    private Breakdown attribute(Attribute attribute) {
        Dimension dimension = attribute.dimension();
        List<Row> lines = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (String code : attribute.codes()) {
            Shares shares = Shares.of(figures, CellKey.TOTAL, dimension, code);
            // A value that nobody has, such as an unknown age where all are known, only makes the table longer.
            if (shares.shown()) {
                String name = Labels.value(dimension, code, language);
                lines.add(rows.row(name, "", CellKey.TOTAL, dimension, code, false));
                if (rows.drawn(shares)) {
                    groups.add(rows.bar(name, shares));
                }
            }
        }
        lines.add(place(Labels.total(language), CellKey.TOTAL, true));
        return breakdown(
                dimension.code().toLowerCase(Locale.ROOT),
                Labels.dimension(dimension.code(), language),
                rows.chart(groups),
                false,
                List.of(new Block("", lines)),
                dimension.code() + "&organisation=" + CellKey.TOTAL);
    }

    private Row place(String name, String code, boolean total) {
        String href = code.equals(CellKey.TOTAL) || total
                ? ""
                : rows.word("path_place") + "/" + code + "?round=" + figures.round();
        return rows.row(name, href, code, Dimension.TOTAL, CellKey.TOTAL, total);
    }

    private Breakdown breakdown(String id, String title, BarChart chart, boolean distribution, List<Row> lines) {
        return breakdown(id, title, chart, distribution, List.of(new Block("", lines)), "_T");
    }

    private Breakdown breakdown(
            String id, String title, BarChart chart, boolean distribution, List<Block> blocks, String dimension) {
        String what = title.toLowerCase(Locale.ROOT);
        return new Breakdown(
                id,
                rows.word("breakdown_by") + " " + what,
                chart,
                distribution ? rows.word("distribution") : rows.word("chart_of") + " " + what,
                distribution,
                Table.of(id, rows.word("caption").formatted(what), rows.headings(title), blocks, view),
                "/v1/releases/%s/data?format=csv&lang=%s&dimension=%s"
                        .formatted(figures.round(), language.code(), dimension),
                view.here(id));
    }

    private String name(String code) {
        return Labels.place(figures, code, language);
    }
}
