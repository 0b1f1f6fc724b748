package be.telling.statistics.page.review;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.PublicPage;
import be.telling.statistics.page.Shown;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at a release before it is public. Only a statistician may; nothing of it is kept by any cache, this service's included. */
@Path("/v1/releases/{round}")
@Tag(name = "release")
@RolesAllowed("statistician")
@RunOnVirtualThread
class ReviewResource {
    private static final String NOWHERE = "private, no-store";

    private final Releases releases;
    private final Shown shown;
    private final PublicPage page;

    ReviewResource(Releases releases, Shown shown, PublicPage page) {
        this.releases = releases;
        this.shown = shown;
        this.page = page;
    }

    private record Reviewed(Release release, ProtectedFigures figures, Evolution evolution) {}

    @GET
    @Path("/review")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewRelease",
            summary = "Differences to the round before, from the figures to be published")
    @APIResponse(
            responseCode = "200",
            description = "The differences, largest first",
            content = @Content(schema = @Schema(implementation = Review.class)))
    @APIResponse(responseCode = "404", description = "No release of this round")
    public Response review(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("lang") @Nullable @Pattern(regexp = "nl|en") String lang) {
        Reviewed reviewed = find(round);
        Review review = Review.of(reviewed.release, reviewed.figures, reviewed.evolution, language(lang));
        return Response.ok(review).header(HttpHeaders.CACHE_CONTROL, NOWHERE).build();
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "previewRelease", summary = "The public page as it would be with this release")
    @APIResponse(responseCode = "200", description = "The page", content = @Content(mediaType = "text/html"))
    @APIResponse(responseCode = "404", description = "No release of this round")
    public Response preview(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("lang") @Nullable @Pattern(regexp = "nl|en") String lang) {
        Reviewed reviewed = find(round);
        String html = page.preview(reviewed.release, reviewed.figures, reviewed.evolution, language(lang));
        return Response.ok(html, "text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, NOWHERE)
                .build();
    }

    private Reviewed find(String round) {
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

    private static Language language(@Nullable String lang) {
        return "en".equals(lang) ? Language.EN : Language.NL;
    }
}
