package be.telling.statistics.publication;

import static java.util.Map.entry;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Text;
import be.telling.statistics.protection.ProtectedFigures;
import java.util.Map;

/** What the codes are called, the same in files and on the page. */
public final class Labels {
    private static final Map<String, Text> TEXTS = Map.ofEntries(
            entry("TIME_PERIOD", new Text("Peildatum", "Reference date")),
            entry("ORGANISATION", new Text("Organisatie", "Organisation")),
            entry("LEVEL", new Text("Niveau", "Level")),
            entry("STATUTE", new Text("Statuut", "Statute")),
            entry("SEX", new Text("Geslacht", "Sex")),
            entry("AGE", new Text("Leeftijd", "Age")),
            entry("ORIGIN", new Text("Herkomst", "Origin")),
            entry("_T", new Text("Totaal", "Total")),
            entry("_U", new Text("Onbekend", "Unknown")),
            entry("ORGANISATION._T", new Text("Vlaamse overheid", "Flemish government")),
            entry("LEVEL.A", new Text("Niveau A", "Level A")),
            entry("LEVEL.B", new Text("Niveau B", "Level B")),
            entry("LEVEL.C", new Text("Niveau C", "Level C")),
            entry("LEVEL.D", new Text("Niveau D", "Level D")),
            entry("STATUTE.statutory", new Text("Statutair", "Statutory")),
            entry("STATUTE.contractual", new Text("Contractueel", "Contractual")),
            entry("SEX.F", new Text("Vrouw", "Female")),
            entry("SEX.M", new Text("Man", "Male")),
            entry("SEX.X", new Text("X", "X")),
            entry("AGE.Y_LT35", new Text("Jonger dan 35 jaar", "Under 35")),
            entry("AGE.Y35T44", new Text("35 tot 44 jaar", "35 to 44")),
            entry("AGE.Y45T54", new Text("45 tot 54 jaar", "45 to 54")),
            entry("AGE.Y_GE55", new Text("55 jaar en ouder", "55 and over")));

    private Labels() {}

    /** The name of a dimension. */
    public static String dimension(String dimension, Language language) {
        return text(dimension, language);
    }

    /** The name of an attribute's value. */
    public static String value(Dimension dimension, String code, Language language) {
        return TEXTS.containsKey(dimension.code() + "." + code)
                ? text(dimension.code() + "." + code, language)
                : text(code, language);
    }

    public static String total(Language language) {
        return text(CellKey.TOTAL, language);
    }

    /** The name of the whole, a domain or an organisation; its code if it has none. */
    public static String place(ProtectedFigures figures, String code, Language language) {
        if (code.equals(CellKey.TOTAL)) {
            return text("ORGANISATION._T", language);
        }
        return figures.domains().stream()
                .filter(domain -> domain.code().equals(code))
                .map(domain -> domain.name().in(language))
                .findFirst()
                .or(() -> figures.organisations().stream()
                        .filter(organisation -> organisation.code().equals(code))
                        .map(organisation -> organisation.name().in(language))
                        .findFirst())
                .orElse(code);
    }

    /** The name of a category of the release's definition, or of the total over them. */
    public static String origin(ProtectedFigures figures, String code, Language language) {
        return figures.definition().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(Category::name)
                .map(name -> name.in(language))
                .findFirst()
                .orElseGet(() -> text(code, language));
    }

    private static String text(String key, Language language) {
        return TEXTS.getOrDefault(key, Text.of(key)).in(language);
    }
}
