package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Rendition;

/** A rendition that can also be made of a part of the figures. The whole is what is stored and entered into the log. */
interface Table extends Rendition {
    byte[] render(Selection selection, Language language);

    @Override
    default byte[] render(ProtectedFigures figures, Language language) {
        return render(Selection.all(figures), language);
    }
}
