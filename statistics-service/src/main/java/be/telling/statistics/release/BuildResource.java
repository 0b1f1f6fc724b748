package be.telling.statistics.release;

import be.telling.statistics.counts.Caller;
import be.telling.statistics.protection.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Builds a candidate. Only a statistician may. */
@Path("/v1/rounds/{round}/release")
@Tag(name = "release", description = "Building, publishing and withdrawing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("statistician")
@RunOnVirtualThread
class BuildResource {
    private final Releases releases;
    private final ReleaseGauges gauges;
    private final JsonWebToken token;

    BuildResource(Releases releases, ReleaseGauges gauges, JsonWebToken token) {
        this.releases = releases;
        this.gauges = gauges;
        this.token = token;
    }

    /** A candidate and the report to judge it by. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Built(String round, Release.State state, DisclosureReport report) {}

    @POST
    @Operation(operationId = "buildRelease", summary = "Builds a candidate from the counts of a round")
    @APIResponse(
            responseCode = "201",
            description = "A candidate with its report",
            content = @Content(schema = @Schema(implementation = Built.class)))
    @APIResponse(responseCode = "404", description = "No counts of this round")
    @APIResponse(responseCode = "409", description = "Refused by the gate, with the reasons, or decided about already")
    public Response build(@PathParam("round") @Pattern(regexp = Release.ROUND) String round) {
        DisclosureReport report = releases.build(round, Parameters.DEFAULT, Caller.of(token));
        gauges.refresh();
        return Response.created(URI.create("/v1/releases/" + round))
                .entity(new Built(round, Release.State.CANDIDATE, report))
                .build();
    }
}
