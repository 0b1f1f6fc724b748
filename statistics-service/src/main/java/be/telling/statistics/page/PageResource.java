package be.telling.statistics.page;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Answers;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page, in Dutch at the root and in English beside it. */
@Path("/")
@Tag(name = "page", description = "For people")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class PageResource {
    private static final String HTML = "text/html;charset=utf-8";

    private final Releases releases;
    private final Template page;

    PageResource(Releases releases, @Location("page") Template page) {
        this.releases = releases;
        this.page = page;
    }

    /** Another published round to go to. */
    public record Other(String round, String date) {}

    /** A release that was taken back. */
    public record Withdrawn(String date, String day, String reason) {}

    @GET
    @Operation(operationId = "dutchPage", summary = "The page in Dutch")
    public Response dutch(
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        return answer(Language.NL, round, request);
    }

    @GET
    @Path("en")
    @Operation(operationId = "englishPage", summary = "The page in English")
    public Response english(
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        return answer(Language.EN, round, request);
    }

    private Response answer(Language language, @Nullable String round, Request request) {
        List<Release> all = releases.all();
        List<Release> published =
                all.stream().filter(r -> r.state() == Release.State.PUBLISHED).toList();
        Optional<Release> shown = published.stream()
                .filter(release -> round == null || release.round().equals(round))
                .findFirst();
        if (round != null && shown.isEmpty()) {
            throw ProblemException.of(ProblemType.RELEASE_UNKNOWN);
        }
        List<ProtectedFigures> figures = published.stream()
                .flatMap(release -> releases.figures(release).stream())
                .toList();
        Optional<ReleasePage> model = shown.flatMap(release ->
                releases.figures(release).map(own -> ReleasePage.of(release, own, Evolution.of(figures), language)));
        Numbers numbers = new Numbers(language);
        String query = round == null ? "" : "?round=" + round;
        TemplateInstance instance = page.data("w", Wording.of(language))
                .data("lang", language.code())
                .data("home", language == Language.EN ? "/en" : "/")
                .data("dutch", "/" + query)
                .data("english", "/en" + query)
                .data("release", model.orElse(null))
                .data(
                        "others",
                        published.stream()
                                .filter(release -> !release.equals(shown.orElse(null)))
                                .map(release -> new Other(release.round(), numbers.date(release.referenceDate())))
                                .toList())
                .data(
                        "withdrawn",
                        all.stream()
                                .filter(release -> release.state() == Release.State.WITHDRAWN)
                                .map(release -> withdrawn(release, numbers))
                                .toList());
        return Answers.of(request, instance.render().getBytes(StandardCharsets.UTF_8), HTML);
    }

    private static Withdrawn withdrawn(Release release, Numbers numbers) {
        return new Withdrawn(
                numbers.date(release.referenceDate()),
                numbers.day(Optional.ofNullable(release.withdrawnAt()).orElse(Instant.EPOCH)),
                Optional.ofNullable(release.reason()).orElse(""));
    }
}
