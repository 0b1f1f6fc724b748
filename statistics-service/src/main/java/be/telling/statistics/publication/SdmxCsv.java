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

/**
 * SDMX-CSV 2.0.0: codes only. The confidentiality status is "C" for every withheld cell, never the finer code lists of
 * primary and secondary confidentiality, since these would tell which cells are small.
 */
@ApplicationScoped
class SdmxCsv implements Table {
    private static final String DATAFLOW = "TELLING:STAFF_ORIGIN(1.0.0)";

    @Override
    public Format format() {
        return Format.SDMX_CSV;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.NL);
    }

    @Override
    public byte[] render(Selection selection, Language language) {
        ProtectedFigures figures = selection.figures();
        Csv csv = new Csv();
        csv.line(List.of(
                "STRUCTURE",
                "STRUCTURE_ID",
                "ACTION",
                "TIME_PERIOD",
                "ORGANISATION",
                "LEVEL",
                "STATUTE",
                "SEX",
                "AGE",
                "ORIGIN",
                "OBS_VALUE",
                "OBS_STATUS",
                "CONF_STATUS"));
        for (CellKey key : selection.keys()) {
            OptionalLong figure = figures.figure(key);
            List<String> line = new ArrayList<>(List.of("dataflow", DATAFLOW, "I"));
            line.add(figures.referenceDate().toString());
            line.add(key.organisation());
            for (Attribute attribute : Attribute.values()) {
                line.add(attribute.dimension() == key.dimension() ? key.value() : CellKey.TOTAL);
            }
            line.add(key.origin());
            line.add(figure.isPresent() ? Long.toString(figure.getAsLong()) : "");
            line.add(figure.isPresent() ? "A" : JsonStatDataset.WITHHELD);
            line.add(figure.isPresent() ? "F" : "C");
            csv.line(line);
        }
        return csv.bytes();
    }
}
