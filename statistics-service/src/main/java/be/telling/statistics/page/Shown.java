package be.telling.statistics.page;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.correction.Correction;
import be.telling.statistics.correction.Corrections;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to show at this moment. Candidates and releases under embargo are gone before anything looks at them. */
@ApplicationScoped
public class Shown {
    private final Releases releases;
    private final Corrections corrections;

    Shown(Releases releases, Corrections corrections) {
        this.releases = releases;
        this.corrections = corrections;
    }

    /**
     * Public releases and the one that is asked for.
     *
     * @param known what pages are made of; equal as long as nothing changes
     * @param release empty if nothing is published
     */
    public record Selection(Known known, Optional<Release> release) {
        /** The releases to use: published, and not corrected by another. */
        public List<Release> published() {
            return known.releases.stream().filter(this::current).toList();
        }

        public List<Release> withdrawn() {
            return known.releases.stream()
                    .filter(one -> one.state() == Release.State.WITHDRAWN)
                    .toList();
        }

        /** The release that is to be used in the place of this one, if it is still there. */
        public Optional<Correction> correctionOf(Release wrong) {
            return known.corrections.stream()
                    .filter(correction -> correction.round().equals(wrong.round()))
                    .filter(correction -> known.releases.stream()
                            .anyMatch(one -> one.round().equals(correction.correctedBy())
                                    && one.state() == Release.State.PUBLISHED))
                    .findFirst();
        }

        /** What this release corrects. */
        public Optional<Correction> correctedBy(Release right) {
            return known.corrections.stream()
                    .filter(correction -> correction.correctedBy().equals(right.round()))
                    .findFirst();
        }

        private boolean current(Release one) {
            return one.state() == Release.State.PUBLISHED && correctionOf(one).isEmpty();
        }
    }

    /** Published and withdrawn releases, newest first, and which of them correct which. */
    public record Known(List<Release> releases, List<Correction> corrections) {}

    /** @throws ProblemException if there is no published release of the round that is asked for */
    public Selection select(@Nullable String round) {
        Selection all = new Selection(
                new Known(
                        releases.all().stream()
                                .filter(one -> one.state().known())
                                .toList(),
                        corrections.all()),
                Optional.empty());
        Optional<Release> release = round == null
                ? all.published().stream().findFirst()
                : all.known().releases().stream()
                        .filter(one -> one.state() == Release.State.PUBLISHED)
                        .filter(one -> one.round().equals(round))
                        .findFirst();
        if (round != null && release.isEmpty()) {
            throw ProblemException.of(ProblemType.RELEASE_UNKNOWN);
        }
        return new Selection(all.known(), release);
    }

    public Optional<ProtectedFigures> figures(Release release) {
        return releases.figures(release);
    }

    public Evolution evolution(Selection selection) {
        return Evolution.of(selection.published().stream()
                .flatMap(release -> releases.figures(release).stream())
                .toList());
    }
}
