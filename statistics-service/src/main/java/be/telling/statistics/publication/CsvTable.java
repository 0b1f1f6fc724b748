package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One line for each cell, codes and names side by side: what opens in a spreadsheet without explanation. */
@ApplicationScoped
class CsvTable implements Table {
    private static final String WITHHELD = "withheld";

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public byte[] render(Selection selection, Language language) {
        ProtectedFigures figures = selection.figures();
        Csv csv = new Csv();
        csv.line(List.of(
                "TIME_PERIOD",
                "ORGANISATION",
                "ORGANISATION_NAME",
                "DOMAIN",
                "LEVEL",
                "STATUTE",
                "SEX",
                "AGE",
                "VALUE_NAME",
                "ORIGIN",
                "ORIGIN_NAME",
                "PERSONS",
                "STATUS"));
        for (CellKey key : selection.keys()) {
            OptionalLong figure = figures.figure(key);
            List<String> line = new ArrayList<>();
            line.add(figures.referenceDate().toString());
            line.add(key.organisation());
            line.add(Csv.name(Labels.place(figures, key.organisation(), language)));
            line.add(domain(figures, key.organisation()));
            for (Attribute attribute : Attribute.values()) {
                line.add(attribute.dimension() == key.dimension() ? key.value() : CellKey.TOTAL);
            }
            line.add(Labels.value(key.dimension(), key.value(), language));
            line.add(key.origin());
            line.add(Csv.name(Labels.origin(figures, key.origin(), language)));
            line.add(figure.isPresent() ? Long.toString(figure.getAsLong()) : "");
            line.add(figure.isPresent() ? "" : WITHHELD);
            csv.line(line);
        }
        return csv.bytes();
    }

    private static String domain(ProtectedFigures figures, String organisation) {
        return figures.organisations().stream()
                .filter(o -> o.code().equals(organisation))
                .map(o -> o.domain())
                .findFirst()
                .orElse("");
    }
}
