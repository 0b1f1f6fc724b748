package be.telling.statistics.page;

import be.telling.statistics.correction.Correction;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.release.Release;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the release that is shown stands among its versions.
 *
 * @param newer the version to use; absent if this is it
 * @param older the version that this one corrects; absent if there is none
 */
@RegisterForReflection
public record Versions(@Nullable Version newer, @Nullable Version older) {
    /** Another version and what was wrong. */
    @RegisterForReflection
    public record Version(String round, String day, String note) {}

    static Versions of(Selection selection, Language language) {
        Optional<Release> shown = selection.release();
        return new Versions(
                shown.flatMap(selection::correctionOf)
                        .map(correction -> version(correction, correction.correctedBy(), language))
                        .orElse(null),
                shown.flatMap(selection::correctedBy)
                        .map(correction -> version(correction, correction.round(), language))
                        .orElse(null));
    }

    private static Version version(Correction correction, String round, Language language) {
        return new Version(
                round,
                new Numbers(language).day(correction.at()),
                correction.note().in(language));
    }
}
