package be.telling.statistics.correction;

import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.Text;
import be.telling.statistics.release.Release;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Declares a published release to be the correction of another. Only a statistician may. */
@Path("/v1/releases/{round}/correct")
@Tag(name = "release")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CorrectionResource {
    private final Corrections corrections;
    private final JsonWebToken token;

    CorrectionResource(Corrections corrections, JsonWebToken token) {
        this.corrections = corrections;
        this.token = token;
    }

    /** Which release to use instead, and what was wrong. */
    record Declaration(
            @NotNull @Pattern(regexp = Release.ROUND) String by,
            @NotNull @Valid Text note) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("statistician")
    @Operation(
            operationId = "correctRelease",
            summary = "Declares another published release of the same date to be the corrected version of this one")
    @APIResponse(
            responseCode = "200",
            description = "Corrected; the earlier version stays at its address with a notice",
            content = @Content(schema = @Schema(implementation = Correction.class)))
    @APIResponse(responseCode = "404", description = "No release of one of these rounds")
    @APIResponse(responseCode = "409", description = "Not published, of another date, or part of a correction already")
    public Correction correct(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @NotNull @Valid Declaration declaration) {
        return corrections.record(round, declaration.by(), declaration.note(), Caller.of(token));
    }
}
