package be.telling.statistics.page.review;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.PublicPage;
import be.telling.statistics.page.review.Reviewing.Reviewed;
import be.telling.statistics.release.Release;
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

    private final Reviewing reviewing;
    private final PublicPage page;

    ReviewResource(Reviewing reviewing, PublicPage page) {
        this.reviewing = reviewing;
        this.page = page;
    }

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
        Reviewed reviewed = reviewing.find(round);
        Review review = Review.of(reviewed, language(lang));
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
        Reviewed reviewed = reviewing.find(round);
        String html = page.preview(
                reviewed.release(),
                reviewed.figures(),
                reviewed.evolution(),
                language(lang),
                "/v1/releases/" + round + "/preview?lang=");
        return Response.ok(html, "text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, NOWHERE)
                .build();
    }

    private static Language language(@Nullable String lang) {
        return "en".equals(lang) ? Language.EN : Language.NL;
    }
}
