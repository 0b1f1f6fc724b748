package be.telling.statistics.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Official figures of the years before, for who wants to continue a line. */
@Path("/v1/reference-series")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class ReferenceSeriesResource {
    private final byte[] body;

    ReferenceSeriesResource(ObjectMapper json) {
        try {
            body = json.writeValueAsBytes(OfficialFigures.shipped());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The shipped figures can't be written", e);
        }
    }

    @GET
    @Operation(
            operationId = "referenceSeries",
            summary = "Official figures that others published before, sourced, with breaks; no part of the own series")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OfficialFigures.class)))
    public Response figures(@Context Request request) {
        return Answers.of(request, body, MediaType.APPLICATION_JSON);
    }
}
