package be.telling.statistics.release;

import be.telling.statistics.counts.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the numbers of a release away again. Only a statistician may. */
@Path("/v1/releases/{round}/withdraw")
@Tag(name = "release")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("statistician")
@RunOnVirtualThread
class WithdrawResource {
    private final Releases releases;
    private final ReleaseGauges gauges;
    private final JsonWebToken token;

    WithdrawResource(Releases releases, ReleaseGauges gauges, JsonWebToken token) {
        this.releases = releases;
        this.gauges = gauges;
        this.token = token;
    }

    /** Why the numbers are gone, for everybody to read. */
    record Withdrawal(@NotBlank @Size(max = 2_000) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawRelease",
            summary = "Takes the numbers of a release away; that it was there, and why not any more, stays public")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn; a release that was never public is gone as if it had not been",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @APIResponse(responseCode = "404", description = "No release of this round")
    public Standing withdraw(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round, @NotNull @Valid Withdrawal withdrawal) {
        Optional<Release> left = releases.withdraw(round, withdrawal.reason(), Caller.of(token));
        gauges.refresh();
        return left.map(Standing::of).orElseGet(() -> Standing.gone(round));
    }
}
