package be.telling.statistics.page.review;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Shown;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Finds a release in whatever state, among those that are public. Only for who was let in as a statistician. */
@ApplicationScoped
class Reviewing {
    private final Releases releases;
    private final Shown shown;

    Reviewing(Releases releases, Shown shown) {
        this.releases = releases;
        this.shown = shown;
    }

    /** @param evolution with the release in it, as if it were public */
    record Reviewed(Release release, ProtectedFigures figures, Evolution evolution) {}

    List<Release> all() {
        return releases.all();
    }

    Reviewed find(String round) {
        Release release = releases.find(round).orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        ProtectedFigures figures =
                releases.figures(release).orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_WITHDRAWN));
        List<ProtectedFigures> all = new ArrayList<>();
        for (Release published : shown.select(null).published()) {
            if (!published.round().equals(round)) {
                releases.figures(published).ifPresent(all::add);
            }
        }
        all.add(figures);
        return new Reviewed(release, figures, Evolution.of(all));
    }

    /** The stored report on the protection; nothing was withdrawn, since figures were found. */
    byte[] report(Release release) {
        return release.document(Document.REPORT, Language.EN)
                .flatMap(entry -> releases.body(release, entry))
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_WITHDRAWN));
    }
}
