package be.telling.lookup.delivery;

import be.telling.lookup.round.Manifest;
import be.telling.lookup.round.RoundState;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** A round from the delivery of its lists to its release. */
@Path("/v1/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
class RoundResource {

    private final Start start;
    private final ProgressReport report;

    RoundResource(Start start, ProgressReport report) {
        this.start = start;
        this.report = report;
    }

    @POST
    @Path("/count")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.LIST_DELIVERER)
    @RunOnVirtualThread
    @Operation(summary = "All lists are in: count", operationId = "startCount")
    @APIResponse(
            responseCode = "202",
            description = "The round is being counted, by exactly these lists",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Started.class)))
    @APIResponse(responseCode = "409", description = "Lists are missing, differ, or the round is counted from others")
    @APIResponse(responseCode = "422", description = "There is no such definition, or the manifest breaks a rule")
    public RestResponse<Started> count(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Manifest manifest) {
        RoundState state = start.start(round, manifest);
        return RestResponse.accepted(new Started(round, state.code()));
    }

    @GET
    @Path("/progress")
    @RolesAllowed({Names.LIST_DELIVERER, Names.STATISTICIAN, Names.OPERATOR})
    @NonBlocking
    @WithSession
    @Operation(summary = "How far the round is", operationId = "progress")
    @APIResponse(responseCode = "200", description = "The state and figures about the work")
    @APIResponse(responseCode = "404", description = "There is no such round")
    public Uni<Progress> progress(@PathParam("round") @Pattern(regexp = Names.ROUND) String id) {
        return report.of(id);
    }

    /** What was begun. */
    record Started(String round, String state) {}
}
