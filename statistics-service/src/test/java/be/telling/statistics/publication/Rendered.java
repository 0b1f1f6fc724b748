package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;

/** Rendered bytes for tests of what reads them. */
public final class Rendered {
    private Rendered() {}

    public static byte[] jsonStat(ProtectedFigures figures, Language language) {
        return new JsonStat().render(figures, language);
    }
}
