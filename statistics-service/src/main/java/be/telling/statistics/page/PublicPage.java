package be.telling.statistics.page;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.page.past.History;
import be.telling.statistics.page.table.View;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.release.Release;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Fills the page with a release: with a public one for everybody, with another as a preview. */
@ApplicationScoped
public class PublicPage {
    private final Shown shown;
    private final Frame frame;
    private final Template template;

    PublicPage(Shown shown, Frame frame, @Location("page") Template template) {
        this.shown = shown;
        this.frame = frame;
        this.template = template;
    }

    /** Another published round to go to. */
    @RegisterForReflection
    public record Other(String round, String date) {}

    /** A release that was taken back. */
    @RegisterForReflection
    public record Withdrawn(String date, String day, String reason) {}

    TemplateInstance fill(Selection selection, Language language, View view) {
        Numbers numbers = new Numbers(language);
        Optional<ProtectedFigures> figures = selection.release().flatMap(shown::figures);
        Evolution evolution = shown.evolution(selection);
        return template.data(
                        "release",
                        selection
                                .release()
                                .flatMap(release ->
                                        figures.map(own -> ReleasePage.of(release, own, evolution, language, view)))
                                .orElse(null))
                .data(
                        "history",
                        figures.map(own -> History.of(evolution, language)).orElse(null))
                .data("versions", Versions.of(selection, language))
                .data("preview", false)
                .data(
                        "others",
                        selection.published().stream()
                                .filter(release ->
                                        !release.equals(selection.release().orElse(null)))
                                .map(release -> new Other(release.round(), numbers.date(release.referenceDate())))
                                .toList())
                .data(
                        "withdrawn",
                        selection.withdrawn().stream()
                                .map(release -> withdrawn(release, numbers))
                                .toList());
    }

    /**
     * The page as it would be; made anew each time and kept nowhere.
     *
     * @param path of the preview, up to the code of the language
     */
    public String preview(
            Release release, ProtectedFigures figures, Evolution evolution, Language language, String path) {
        View view = new View(Frame.home(language), release.round(), new TreeMap<>());
        TemplateInstance page = template.data("release", ReleasePage.of(release, figures, evolution, language, view))
                .data("history", History.of(evolution, language))
                .data("versions", new Versions(null, null))
                .data("preview", true)
                .data("others", List.of())
                .data("withdrawn", List.of());
        return frame.frame(page, language, path + "nl", path + "en", view.path())
                .render();
    }

    private static Withdrawn withdrawn(Release release, Numbers numbers) {
        return new Withdrawn(
                numbers.date(release.referenceDate()),
                numbers.day(Optional.ofNullable(release.withdrawnAt()).orElse(Instant.EPOCH)),
                Optional.ofNullable(release.reason()).orElse(""));
    }
}
