package be.telling.statistics.correction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which releases were corrected, for everybody. */
@Path("/v1/corrections")
@Tag(name = "publication")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
class CorrectionsResource {
    private final Corrections corrections;

    CorrectionsResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @RegisterForReflection
    record Known(List<Correction> corrections) {}

    @GET
    @Operation(operationId = "corrections", summary = "Which releases were corrected by which, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "Corrections",
            content = @Content(schema = @Schema(implementation = Known.class)))
    public Response all() {
        return Response.ok(new Known(corrections.all()))
                .header("Cache-Control", "public, no-cache")
                .build();
    }
}
