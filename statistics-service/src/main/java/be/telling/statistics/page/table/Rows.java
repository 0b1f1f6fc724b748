package be.telling.statistics.page.table;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.chart.BarChart;
import be.telling.statistics.page.chart.BarChart.Group;
import be.telling.statistics.page.table.Table.Cell;
import be.telling.statistics.page.table.Table.Heading;
import be.telling.statistics.page.table.Table.Row;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes the figures of groups as rows of a table and bars of a chart; every percentage is one of published figures to another. */
final class Rows {
    private final ProtectedFigures figures;
    private final Language language;
    private final Numbers numbers;
    private final Map<String, String> words;

    Rows(ProtectedFigures figures, Language language) {
        this.figures = figures;
        this.language = language;
        numbers = new Numbers(language);
        words = Wording.of(language);
    }

    /** Name, persons, shares, then the categories of the definition. */
    List<Heading> headings(String first) {
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading("name", first, ""));
        headings.add(new Heading("persons", word("persons"), "number"));
        headings.add(new Heading("share", word("foreign_share"), "number share"));
        headings.add(new Heading("unknown", word("unknown_share"), "number"));
        for (Category category : figures.definition().categories()) {
            headings.add(new Heading(category.code(), category.name().in(language), "number"));
        }
        return headings;
    }

    Row row(String name, String href, String place, Dimension dimension, String value, boolean total) {
        Shares shares = Shares.of(figures, place, dimension, value);
        if (shares.persons().isEmpty()) {
            return new Row(name, href, List.of(), total);
        }
        long persons = shares.persons().getAsLong();
        List<Cell> cells = new ArrayList<>();
        cells.add(count(OptionalLong.of(persons)));
        cells.add(share(shares.foreign(), persons, "number share"));
        cells.add(share(shares.unknown(), persons, "number"));
        for (Category category : figures.definition().categories()) {
            cells.add(count(figures.figure(new CellKey(place, dimension, value, category.code()))));
        }
        return new Row(name, href, cells, total);
    }

    private Cell count(OptionalLong figure) {
        return figure.isPresent()
                ? new Cell(numbers.count(figure.getAsLong()), OptionalDouble.of(figure.getAsLong()), "number")
                : new Cell(word("withheld"), OptionalDouble.empty(), "number withheld");
    }

    private Cell share(long part, long persons, String style) {
        String text = numbers.share(part, persons);
        boolean written = Character.isDigit(text.charAt(0));
        return new Cell(text, written ? OptionalDouble.of((double) part / persons) : OptionalDouble.empty(), style);
    }

    /** Whether a bar would show a share that can be written; what is too small for one isn't drawn either. */
    boolean drawn(Shares shares) {
        return shares.shown()
                && Character.isDigit(
                        numbers.share(shares.foreign(), shares.persons().orElse(0))
                                .charAt(0));
    }

    Group bar(String name, Shares shares) {
        long persons = shares.persons().orElse(0);
        String foreign = numbers.share(shares.foreign(), persons);
        String unknown = numbers.share(shares.unknown(), persons);
        return new Group(
                name,
                shares.foreignPercent(),
                shares.unknownPercent(),
                foreign,
                word("bar_alternative").formatted(name, foreign, unknown));
    }

    BarChart chart(List<Group> groups) {
        Shares whole = Shares.of(figures, CellKey.TOTAL);
        return BarChart.of(
                groups,
                whole.foreignPercent(),
                numbers.share(whole.foreign(), whole.persons().orElse(0)));
    }

    String word(String key) {
        return words.getOrDefault(key, key);
    }
}
