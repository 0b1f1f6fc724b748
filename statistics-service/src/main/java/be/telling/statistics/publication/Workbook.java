package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** A workbook as people who like spreadsheets want it: a sheet for each table, origins side by side, and what it all means. */
@ApplicationScoped
class Workbook implements Table {
    /** What statisticians write where there is a figure that isn't shown. */
    private static final String WITHHELD = ":";

    private static final List<Integer> TABLE = List.of(14, 44, 16);
    private static final List<Integer> TEXT = List.of(110);

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public byte[] render(Selection selection, Language language) {
        ProtectedFigures figures = selection.figures();
        Sheets sheets = new Sheets();
        sheets.add(word("xlsx.notes", language), TEXT, notes(figures, language));
        List<List<Object>> total = new ArrayList<>(List.of(header(figures, language, List.of())));
        for (String place : selection.places()) {
            List<Object> row = new ArrayList<>(List.of(place, Labels.place(figures, place, language)));
            total.add(filled(row, figures, origin -> Cells.base(place, origin)));
        }
        sheets.add(Labels.total(language), TABLE, total);
        for (Attribute attribute : selection.attributes()) {
            String name = Labels.dimension(attribute.dimension().code(), language);
            sheets.add(name, TABLE, table(selection, attribute, language));
        }
        return sheets.bytes();
    }

    private static List<List<Object>> notes(ProtectedFigures figures, Language language) {
        return List.<List<Object>>of(
                List.of(figures.definition().title().in(language)),
                List.of(Labels.dimension("TIME_PERIOD", language) + ": " + figures.referenceDate()),
                List.of(word("xlsx.definition", language) + ": "
                        + figures.definition().id() + ", "
                        + figures.definition().version()),
                List.of(word("xlsx.round", language) + ": " + figures.round()),
                List.of(word("xlsx.protection", language) + ": "
                        + figures.parameters().method() + ", "
                        + figures.parameters().version()),
                List.of(WITHHELD + " = " + word("xlsx.withheld", language)),
                List.of(word("xlsx.unknown", language)),
                List.of(word("xlsx.licence", language)));
    }

    private static List<List<Object>> table(Selection selection, Attribute attribute, Language language) {
        ProtectedFigures figures = selection.figures();
        List<List<Object>> rows = new ArrayList<>(List.of(header(
                figures,
                language,
                List.of(
                        Labels.dimension(attribute.dimension().code(), language) + " (" + word("xlsx.code", language)
                                + ")",
                        Labels.dimension(attribute.dimension().code(), language)))));
        for (String place : selection.places()) {
            for (String value : attribute.codes()) {
                List<Object> row = new ArrayList<>(List.of(
                        place,
                        Labels.place(figures, place, language),
                        value,
                        Labels.value(attribute.dimension(), value, language)));
                rows.add(filled(row, figures, origin -> Cells.of(place, attribute, value, origin)));
            }
        }
        return rows;
    }

    private static List<Object> header(ProtectedFigures figures, Language language, List<String> between) {
        String organisation = Labels.dimension("ORGANISATION", language);
        List<Object> header =
                new ArrayList<>(List.of(organisation + " (" + word("xlsx.code", language) + ")", organisation));
        header.addAll(between);
        figures.origins().forEach(origin -> header.add(Labels.origin(figures, origin, language)));
        return header;
    }

    private static List<Object> filled(List<Object> row, ProtectedFigures figures, Function<String, CellKey> cells) {
        for (String origin : figures.origins()) {
            OptionalLong figure = figures.figure(cells.apply(origin));
            row.add(figure.isPresent() ? (Object) figure.getAsLong() : WITHHELD);
        }
        return row;
    }

    private static String word(String key, Language language) {
        return Wording.find(key, language).orElse(key);
    }
}
