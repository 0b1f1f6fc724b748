package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.judgement.GivingUp;
import be.telling.lookup.round.Manifest;
import be.telling.lookup.round.Round;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.round.Tally;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A round from the delivery of its lists to its release. */
@Path("/v1/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
class RoundResource {

    private final Tally tally;
    private final Start start;
    private final Retry retry;
    private final GivingUp givingUp;
    private final End end;

    RoundResource(Tally tally, Start start, Retry retry, GivingUp givingUp, End end) {
        this.tally = tally;
        this.start = start;
        this.retry = retry;
        this.givingUp = givingUp;
        this.end = end;
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

    @POST
    @Path("/retry")
    @RolesAllowed(Names.STATISTICIAN)
    @RunOnVirtualThread
    @Operation(summary = "Go on after a halt, and ask again what was set aside", operationId = "retryRound")
    @APIResponse(
            responseCode = "202",
            description = "The round goes on",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Started.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    public RestResponse<Started> retry(@PathParam("round") @Pattern(regexp = Names.ROUND) String round) {
        return RestResponse.accepted(new Started(round, retry.retry(round).code()));
    }

    @POST
    @Path("/give-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.STATISTICIAN)
    @RunOnVirtualThread
    @Operation(
            summary = "Count persons as unknown about whom the register couldn't answer, with a reason on record",
            operationId = "giveUp")
    @APIResponse(
            responseCode = "202",
            description = "Persons who are stuck count as unknown",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Started.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    public RestResponse<Started> giveUp(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Reason reason) {
        RoundState state = retry.stateOf(round);
        givingUp.giveUp(round, reason.reason());
        return RestResponse.accepted(new Started(round, state.code()));
    }

    @GET
    @Path("/progress")
    @RolesAllowed({Names.LIST_DELIVERER, Names.STATISTICIAN})
    @NonBlocking
    @WithSession
    @Operation(summary = "How far the round is", operationId = "progress")
    @APIResponse(responseCode = "200", description = "The state and figures about the work")
    @APIResponse(responseCode = "404", description = "There is no such round")
    public Uni<Progress> progress(@PathParam("round") @Pattern(regexp = Names.ROUND) String id) {
        return Round.<Round>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.of(ProblemType.ROUND_UNKNOWN))
                .flatMap(round ->
                        tally.of(id).flatMap(figures -> end.of(round).map(at -> progress(round, figures, at))));
    }

    /** Why somebody decides so. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** What was begun, or goes on. */
    record Started(String round, String state) {}

    private Progress progress(Round round, Tally.Figures figures, Optional<OffsetDateTime> end) {
        boolean over = round.destroyedAt != null;
        Progress.Persons persons = over
                ? new Progress.Persons(round.persons, round.persons, 0, 0)
                : new Progress.Persons(
                        figures.persons(),
                        figures.persons() - figures.undecided(),
                        figures.undecided(),
                        figures.stuck());
        return new Progress(
                round.id,
                round.state().code(),
                over ? round.lists : figures.lists(),
                persons,
                round.calls,
                halted(round),
                utc(round.startedAt),
                utc(round.countedAt),
                end.orElse(null),
                utc(round.destroyedAt));
    }

    private static Progress.@Nullable Halted halted(Round round) {
        return round.haltedCode == null
                ? null
                : new Progress.Halted(round.haltedCode, utc(round.haltedAt), round.haltedOrganisation);
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
