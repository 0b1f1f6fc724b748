package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;

/** Rendered bytes for tests of what reads them. */
public final class Rendered {
    private Rendered() {}

    public static byte[] jsonStat(ProtectedFigures figures, Language language) {
        return new JsonStat().render(figures, language);
    }

    public static byte[] csv(ProtectedFigures figures, Language language) {
        return new CsvTable().render(figures, language);
    }

    public static byte[] sdmxCsv(ProtectedFigures figures) {
        return new SdmxCsv().render(figures, Language.NL);
    }

    public static byte[] workbook(ProtectedFigures figures, Language language) {
        return new Workbook().render(figures, language);
    }
}
