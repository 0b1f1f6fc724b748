package be.telling.statistics.page;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.BarChart.Group;
import be.telling.statistics.page.Breakdown.Block;
import be.telling.statistics.page.Breakdown.Row;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Labels;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes charts and tables of a release's figures; every percentage is one of published figures to another. */
final class Breakdowns {
    private final ProtectedFigures figures;
    private final Language language;
    private final Numbers numbers;
    private final Map<String, String> wording;
    private final Shares whole;

    Breakdowns(ProtectedFigures figures, Language language) {
        this.figures = figures;
        this.language = language;
        numbers = new Numbers(language);
        wording = Wording.of(language);
        whole = shares(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL);
    }

    /** The figures of one group; {@code persons} is empty when it is withheld. */
    private record Shares(OptionalLong persons, long foreign, long unknown) {
        double foreignPercent() {
            return percent(foreign);
        }

        double unknownPercent() {
            return percent(unknown);
        }

        private double percent(long part) {
            long all = persons.orElse(0);
            return all == 0 ? 0 : 100.0 * part / all;
        }

        boolean shown() {
            return persons.orElse(0) > 0;
        }
    }

    List<Breakdown> all() {
        List<Breakdown> all = new ArrayList<>();
        all.add(domains());
        all.add(organisations());
        for (Attribute attribute : Attribute.values()) {
            all.add(attribute(attribute));
        }
        return all;
    }

    /** What the figure columns are: the categories of the definition. */
    List<String> columns() {
        return figures.definition().categories().stream()
                .map(category -> category.name().in(language))
                .toList();
    }

    private Breakdown domains() {
        List<String> codes = figures.domains().stream()
                .map(Domain::code)
                .sorted(Comparator.comparingDouble((String code) -> -base(code).foreignPercent())
                        .thenComparing(code -> code))
                .toList();
        Function<String, String> name = code -> Labels.place(figures, code, language);
        List<Row> rows = new ArrayList<>(codes.stream()
                .map(code -> row(name.apply(code), code, Dimension.TOTAL, CellKey.TOTAL, false))
                .toList());
        rows.add(row(Labels.total(language), CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL, true));
        List<Group> groups = codes.stream()
                .filter(code -> base(code).shown())
                .map(code -> group(name.apply(code), base(code)))
                .toList();
        return breakdown("domain", word("domain"), chart(groups), List.of(new Block("", rows)));
    }

    private Breakdown organisations() {
        List<Block> blocks = new ArrayList<>();
        for (Domain domain : figures.domains()) {
            List<Row> rows = new ArrayList<>();
            figures.organisations().stream()
                    .filter(organisation -> organisation.domain().equals(domain.code()))
                    .sorted(Comparator.comparing((Organisation o) -> o.name().in(language)))
                    .forEach(
                            o -> rows.add(row(o.name().in(language), o.code(), Dimension.TOTAL, CellKey.TOTAL, false)));
            if (!rows.isEmpty()) {
                rows.add(row(Labels.total(language), domain.code(), Dimension.TOTAL, CellKey.TOTAL, true));
                blocks.add(new Block(domain.name().in(language), rows));
            }
        }
        return breakdown("organisation", Labels.dimension("ORGANISATION", language), null, blocks);
    }

    private Breakdown attribute(Attribute attribute) {
        Dimension dimension = attribute.dimension();
        List<Row> rows = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (String code : attribute.codes()) {
            Shares shares = shares(CellKey.TOTAL, dimension, code);
            // A value that nobody has, such as an unknown age where all are known, only makes the table longer.
            if (shares.shown()) {
                String name = Labels.value(dimension, code, language);
                rows.add(row(name, CellKey.TOTAL, dimension, code, false));
                groups.add(group(name, shares));
            }
        }
        rows.add(row(Labels.total(language), CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL, true));
        return breakdown(
                dimension.code().toLowerCase(Locale.ROOT),
                Labels.dimension(dimension.code(), language),
                chart(groups),
                List.of(new Block("", rows)));
    }

    private Breakdown breakdown(String id, String title, @Nullable BarChart chart, List<Block> blocks) {
        return new Breakdown(
                id, title, word("caption").formatted(title.toLowerCase(Locale.ROOT)), title, chart, blocks);
    }

    private Row row(String name, String place, Dimension dimension, String value, boolean total) {
        Shares shares = shares(place, dimension, value);
        if (shares.persons().isEmpty()) {
            return new Row(name, "", "", "", List.of(), total);
        }
        List<String> cells = new ArrayList<>();
        for (Category category : figures.definition().categories()) {
            OptionalLong figure = figures.figure(new CellKey(place, dimension, value, category.code()));
            cells.add(figure.isPresent() ? numbers.count(figure.getAsLong()) : word("withheld"));
        }
        long persons = shares.persons().getAsLong();
        return new Row(
                name,
                numbers.count(persons),
                numbers.share(shares.foreign(), persons),
                numbers.share(shares.unknown(), persons),
                cells,
                total);
    }

    private Group group(String name, Shares shares) {
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

    private BarChart chart(List<Group> groups) {
        return BarChart.of(
                groups,
                whole.foreignPercent(),
                numbers.share(whole.foreign(), whole.persons().orElse(0)));
    }

    private Shares base(String place) {
        return shares(place, Dimension.TOTAL, CellKey.TOTAL);
    }

    private Shares shares(String place, Dimension dimension, String value) {
        long foreign = 0;
        long unknown = 0;
        for (Category category : figures.definition().categories()) {
            long figure = figures.figure(new CellKey(place, dimension, value, category.code()))
                    .orElse(0);
            foreign += category.foreign() ? figure : 0;
            unknown += category.unknown() ? figure : 0;
        }
        return new Shares(figures.figure(new CellKey(place, dimension, value, CellKey.TOTAL)), foreign, unknown);
    }

    private String word(String key) {
        return wording.getOrDefault(key, key);
    }
}
