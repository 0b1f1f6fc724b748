package be.telling.statistics.movements;

import be.telling.statistics.counts.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes from the statistician what the staff offices know of who came and went. */
@Path("/v1/rounds/{round}/movements")
@Tag(name = "movements", description = "Who joined and left, in numbers; never public")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("statistician")
@RunOnVirtualThread
class MovementsResource {
    static final String SLUG = "[a-z0-9-]{1,40}";

    private final MovementsArchive archive;
    private final JsonWebToken token;

    MovementsResource(MovementsArchive archive, JsonWebToken token) {
        this.archive = archive;
        this.token = token;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "receiveMovements",
            summary = "Says how many persons joined, left and stayed in each group since an earlier round; may be"
                    + " repeated")
    @APIResponse(responseCode = "204", description = "Taken; candidates that are built from now on respect it")
    @APIResponse(responseCode = "404", description = "No counts of one of the rounds")
    @APIResponse(responseCode = "422", description = "The numbers are not those of the groups")
    public Response receive(
            @PathParam("round") @Pattern(regexp = SLUG) String round, @NotNull @Valid MovementsDocument document) {
        archive.receive(round, document, Caller.of(token));
        return Response.noContent().build();
    }
}
