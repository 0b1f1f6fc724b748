package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells who wants to know when something was published or withdrawn. */
@Path("/v1/feed")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class FeedResource {
    private final Releases releases;
    private final Viewer viewer;
    private final PublicAddress address;

    FeedResource(Releases releases, Viewer viewer, PublicAddress address) {
        this.releases = releases;
        this.viewer = viewer;
        this.address = address;
    }

    @GET
    @Operation(operationId = "feed", summary = "Releases and withdrawals, newest first: an Atom feed")
    @APIResponse(responseCode = "200", description = "The feed", content = @Content(mediaType = "application/atom+xml"))
    public Response feed(
            @Parameter(example = "en") @QueryParam("lang") @Nullable String lang, @Context Request request) {
        Language language = Negotiation.language(lang);
        byte[] feed = new Feed(address, language).of(viewer.visible(releases.all()));
        return Answers.of(request, feed, "application/atom+xml;charset=utf-8");
    }
}
