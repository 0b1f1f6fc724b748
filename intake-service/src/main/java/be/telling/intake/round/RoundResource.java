package be.telling.intake.round;

import be.telling.commons.problem.Problem;
import be.telling.intake.access.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rounds, for the coordinator to keep and for everybody who takes part to see. */
@Path("/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
class RoundResource {

    private final RoundDesk desk;
    private final Rounds rounds;
    private final SubmittedLists lists;

    RoundResource(RoundDesk desk, Rounds rounds, SubmittedLists lists) {
        this.desk = desk;
        this.rounds = rounds;
        this.lists = lists;
    }

    @PUT
    @Path("{round}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "putRound", summary = "Creates a round, or changes it while it is open")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(
            responseCode = "409",
            description = "round-not-open, or round-has-lists",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "invalid-request, or definition-unknown; errors with a pointer each",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<RestResponse<RoundView>> put(
            @Pattern(regexp = RoundPath.ROUND, message = "1 to 40 small letters, digits and - are needed") String round,
            @NotNull(message = "a round is needed") RoundBody body,
            @Context UriInfo address) {
        return desk.put(round, RoundCheck.check(body))
                .map(put -> put.created()
                        ? RestResponse.ResponseBuilder.<RoundView>created(address.getAbsolutePath())
                                .entity(put.round())
                                .build()
                        : RestResponse.ok(put.round()));
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ENTITY})
    @WithSession
    @Operation(operationId = "listRounds", summary = "All rounds, newest reference date first")
    public Uni<List<RoundView>> all() {
        return rounds.newestFirst().map(found -> found.stream().map(Round::view).toList());
    }

    @GET
    @Path("{round}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ENTITY})
    @WithSession
    @Operation(operationId = "getRound", summary = "A round with its state")
    @APIResponse(
            responseCode = "200",
            description = "The round",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<RoundView> get(String round) {
        return rounds.named(round).map(Round::view);
    }

    @POST
    @Path("{round}/close")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(operationId = "closeRound", summary = "Closes a round; its lists go to the register side from now on")
    @APIResponse(
            responseCode = "202",
            description = "Closed; the hand-over goes on by itself",
            content = @Content(schema = @Schema(implementation = RoundView.class)))
    @APIResponse(
            responseCode = "409",
            description = "lists-missing, with the organisations in `missing`",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<RestResponse<RoundView>> close(String round, @QueryParam("force") @DefaultValue("false") boolean force) {
        return desk.close(round, force).map(closed -> RestResponse.status(RestResponse.Status.ACCEPTED, closed));
    }

    @GET
    @Path("{round}/progress")
    @RolesAllowed({Roles.COORDINATOR, Roles.ENTITY})
    @WithSession
    @Operation(operationId = "getProgress", summary = "How far a round is: lists, persons, estimated end")
    @APIResponse(
            responseCode = "200",
            description = "The progress",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<ProgressView> progress(String round, @Context SecurityIdentity caller) {
        return rounds.named(round)
                .chain(found -> lists.tally(round)
                        .chain(tally -> listedFor(caller, round).map(listed -> ProgressView.of(found, tally, listed))));
    }

    private Uni<Optional<Set<String>>> listedFor(SecurityIdentity caller, String round) {
        return caller.hasRole(Roles.COORDINATOR)
                ? lists.organisations(round).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }
}
