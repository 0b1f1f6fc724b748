package be.telling.lookup.operation;

import be.telling.lookup.delivery.Names;
import be.telling.lookup.operation.GrantDesk.GrantView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the register grants, for all rounds together. */
@Path("/v1/grant")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation")
class GrantResource {

    static final int LONGEST_WINDOWS = 200;
    static final String MOST_CALLS = "100000";
    static final int MOST_AT_ONCE = 10_000;

    private final GrantDesk desk;
    private final JsonWebToken token;

    GrantResource(GrantDesk desk, JsonWebToken token) {
        this.desk = desk;
        this.token = token;
    }

    /**
     * The grant as it shall be.
     *
     * @param rate calls a second; left out, the setting holds
     * @param concurrency calls at once; left out, the setting holds
     * @param windows when calls may be made; left out or empty for always
     */
    record GrantBody(
            @Schema(examples = "20") @Nullable @Positive @DecimalMax(MOST_CALLS)
            Double rate,

            @Schema(examples = "10") @Nullable @Min(1) @Max(MOST_AT_ONCE)
            Integer concurrency,

            @Schema(examples = "Mo-Fr 20:00-06:00; Sa 00:00-24:00") @Nullable @Size(max = LONGEST_WINDOWS)
            String windows,

            @Schema(examples = "Nights only until the migration is over.")
            @NotBlank
            @Size(max = Reason.LONGEST)
            @Pattern(regexp = Reason.ONE_LINE)
            @WithoutNumber
            String reason) {}

    /** @param until then calls go on by themselves; left out, somebody has to say so */
    record PauseBody(
            @Nullable OffsetDateTime until,

            @Schema(examples = "The register is being maintained.")
            @NotBlank
            @Size(max = Reason.LONGEST)
            @Pattern(regexp = Reason.ONE_LINE)
            @WithoutNumber
            String reason) {}

    @GET
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @Operation(summary = "What the register grants, and whether calls are made now", operationId = "getGrant")
    public GrantView show() {
        return desk.show();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(
            summary = "Set what the register grants; every replica follows within a second",
            operationId = "putGrant")
    public GrantView change(@NotNull @Valid GrantBody body) {
        String windows = body.windows() == null ? "" : body.windows();
        return desk.change(body.rate(), body.concurrency(), windows, Operator.of(token), body.reason());
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Make no calls, for any round", operationId = "pauseAsking")
    public GrantView pause(@NotNull @Valid PauseBody body) {
        return desk.pause(body.until(), Operator.of(token), body.reason());
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Make calls again, within the windows", operationId = "resumeAsking")
    public GrantView resume(@NotNull @Valid Reason reason) {
        return desk.resume(Operator.of(token), reason.reason());
    }
}
