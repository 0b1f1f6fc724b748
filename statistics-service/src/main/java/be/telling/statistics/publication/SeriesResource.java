package be.telling.statistics.publication;

import be.telling.statistics.correction.Corrections;
import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The evolution over all published rounds. */
@Path("/v1/series")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class SeriesResource {
    private final Releases releases;
    private final Corrections corrections;

    SeriesResource(Releases releases, Corrections corrections) {
        this.releases = releases;
        this.corrections = corrections;
    }

    @GET
    @Operation(operationId = "series", summary = "The evolution over all published rounds, JSON-stat, breaks flagged")
    @APIResponse(
            responseCode = "200",
            description = "The series; status B marks the first figures after a break",
            content = @Content(mediaType = "application/json"))
    public Response series(
            @Parameter(example = "en") @QueryParam("lang") @Nullable String lang,
            @Parameter(
                            description =
                                    "all: every organisation of each round; constant: those that were shown in every"
                                            + " round",
                            example = "constant")
                    @QueryParam("scope")
                    @Nullable
                    @Pattern(regexp = "all|constant")
                    String scope,
            @Context Request request) {
        Language language = Negotiation.language(lang);
        Evolution evolution = Evolution.of(corrections.current(releases.all()).stream()
                .flatMap(release -> releases.figures(release).stream())
                .toList());
        byte[] body = "constant".equals(scope)
                ? ConstantScope.render(evolution, language)
                : SeriesJsonStat.render(evolution, language);
        return Answers.of(request, body, MediaType.APPLICATION_JSON);
    }
}
