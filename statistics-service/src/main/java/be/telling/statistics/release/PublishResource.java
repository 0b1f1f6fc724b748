package be.telling.statistics.release;

import be.telling.statistics.counts.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes a release public, at once or at a moment to come. Only a statistician may. */
@Path("/v1/releases/{round}/publish")
@Tag(name = "release")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("statistician")
@RunOnVirtualThread
class PublishResource {
    private final Releases releases;
    private final ReleaseGauges gauges;
    private final JsonWebToken token;

    PublishResource(Releases releases, ReleaseGauges gauges, JsonWebToken token) {
        this.releases = releases;
        this.gauges = gauges;
        this.token = token;
    }

    /** When a release becomes public; absent means now. */
    record Publication(@Nullable Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishRelease", summary = "Makes a release public, now or at a moment to come")
    @APIResponse(
            responseCode = "200",
            description = "Public, or public from that moment on",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "No release of this round")
    @APIResponse(responseCode = "409", description = "Refused by the gate, withdrawn, or public already")
    public Standing publish(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @Nullable @Valid Publication publication) {
        Instant at = Optional.ofNullable(publication)
                .flatMap(body -> Optional.ofNullable(body.at()))
                .orElseGet(Instant::now);
        // The database keeps microseconds and no more.
        Release release = releases.publish(round, at.truncatedTo(ChronoUnit.MICROS), Caller.of(token));
        gauges.refresh();
        return Standing.of(release);
    }
}
