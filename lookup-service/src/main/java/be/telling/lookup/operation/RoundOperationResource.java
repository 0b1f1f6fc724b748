package be.telling.lookup.operation;

import be.telling.lookup.delivery.Names;
import be.telling.lookup.operation.RoundBook.RoundDetail;
import be.telling.lookup.operation.RoundBook.RoundSummary;
import be.telling.lookup.round.RoundState;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rounds, for who looks after them. */
@Path("/v1/rounds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation", description = "For operators: every decision is recorded with who and why")
class RoundOperationResource {

    private final RoundBook book;
    private final RoundDesk desk;
    private final JsonWebToken token;

    RoundOperationResource(RoundBook book, RoundDesk desk, JsonWebToken token) {
        this.book = book;
        this.desk = desk;
        this.token = token;
    }

    /** What goes on, or stopped. */
    record Standing(
            @Schema(examples = "2026") String round,
            @Schema(examples = "counting") String state) {}

    /** How many a decision was about. */
    record GaveUp(
            @Schema(examples = "2026") String round,
            @Schema(examples = "counting") String state,
            @Schema(examples = "3") long persons) {}

    /**
     * Why a round is given up.
     *
     * @param reason also for the coordinator and the organisations, to whom it is shown
     * @param leaveInscribed not to wait until the register has signed everybody out
     */
    record Abandoning(
            @Schema(examples = "The lists were drawn on the wrong date.")
            @NotBlank
            @Size(max = Reason.LONGEST)
            @Pattern(regexp = Reason.ONE_LINE)
            @WithoutNumber
            String reason,

            @Nullable Boolean leaveInscribed) {}

    @GET
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @Operation(summary = "The rounds, the newest first", operationId = "listRounds")
    public List<RoundSummary> all() {
        return book.all();
    }

    @GET
    @Path("/{round}")
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @Operation(summary = "A round in full", operationId = "getRound")
    @APIResponse(
            responseCode = "200",
            description = "How the work stands",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoundDetail.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    public RoundDetail one(@PathParam("round") @Pattern(regexp = Names.ROUND) String round) {
        return book.one(round);
    }

    @POST
    @Path("/{round}/retry")
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @Operation(summary = "Go on after a halt, and ask again what was set aside", operationId = "retryRound")
    @APIResponse(
            responseCode = "202",
            description = "The round goes on",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    public RestResponse<Standing> retry(@PathParam("round") @Pattern(regexp = Names.ROUND) String round) {
        return accepted(round, desk.retry(round, Operator.of(token), ""));
    }

    @POST
    @Path("/{round}/give-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @Operation(
            summary = "Count persons as unknown about whom the register couldn't answer, with a reason on record",
            operationId = "giveUp")
    @APIResponse(
            responseCode = "202",
            description = "Persons who are stuck count as unknown",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GaveUp.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    public RestResponse<GaveUp> giveUp(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Reason reason) {
        RoundState state = desk.state(round);
        long persons = desk.giveUp(round, Operator.of(token), reason.reason());
        return RestResponse.accepted(new GaveUp(round, state.code(), persons));
    }

    @POST
    @Path("/{round}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Have the work on a round stand still", operationId = "pauseRound")
    @APIResponse(
            responseCode = "202",
            description = "It stands still within a second",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    @APIResponse(responseCode = "409", description = "The round is over")
    public RestResponse<Standing> pause(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Reason reason) {
        return accepted(round, desk.pause(round, Operator.of(token), reason.reason()));
    }

    @POST
    @Path("/{round}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Let a paused round go on", operationId = "resumeRound")
    @APIResponse(
            responseCode = "202",
            description = "The round goes on",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    @APIResponse(responseCode = "409", description = "The round is over")
    public RestResponse<Standing> resume(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Reason reason) {
        return accepted(round, desk.resume(round, Operator.of(token), reason.reason()));
    }

    @POST
    @Path("/{round}/abandon")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(
            summary = "Give a round up for good: nothing of it is counted, everything about it is destroyed",
            operationId = "abandonRound")
    @APIResponse(
            responseCode = "202",
            description = "`abandoned`, or `abandoning` while persons are signed out or counts taken back",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "There is no such round")
    @APIResponse(responseCode = "409", description = "The round was counted, or abandoned before")
    public RestResponse<Standing> abandon(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round, @NotNull @Valid Abandoning decision) {
        boolean leaveInscribed = Boolean.TRUE.equals(decision.leaveInscribed());
        return accepted(round, desk.abandon(round, Operator.of(token), decision.reason(), leaveInscribed));
    }

    private static RestResponse<Standing> accepted(String round, RoundState state) {
        return RestResponse.accepted(new Standing(round, state.code()));
    }
}
