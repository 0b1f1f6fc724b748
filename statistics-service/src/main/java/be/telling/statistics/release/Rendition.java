package be.telling.statistics.release;

import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import java.util.List;

/** A form in which a release is published. Pure: equal figures give equal bytes. */
public interface Rendition {
    Format format();

    /** The languages that it is written in; one, the default, if it has only codes. */
    List<Language> languages();

    byte[] render(ProtectedFigures figures, Language language);
}
