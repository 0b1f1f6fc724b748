package be.telling.lookup.delivery;

import be.telling.commons.http.BodyLimit;
import be.telling.commons.sealedlist.SealedListWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Where sealed lists come in. */
@Path(SealedListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class SealedListResource {

    static final String PATH = "/v1/rounds/{round}/lists/{organisation}";

    /** Some ten million persons. */
    private static final long MAX_BYTES = 512L << 20;

    private final Reception reception;

    SealedListResource(Reception reception) {
        this.reception = reception;
    }

    @PUT
    @Consumes(SealedListWriter.MEDIA_TYPE)
    @RolesAllowed(Names.LIST_DELIVERER)
    @RunOnVirtualThread
    @Operation(summary = "Hand over an organisation's sealed list", operationId = "putSealedList")
    @RequestBody(
            content =
                    @Content(
                            mediaType = SealedListWriter.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "The list is stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acknowledgement.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same list was stored before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Acknowledgement.class)))
    @APIResponse(responseCode = "409", description = "The round is already being counted, from other lists")
    @APIResponse(responseCode = "422", description = "The list isn't whole, isn't for this place, or doesn't open")
    public RestResponse<Acknowledgement> put(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @PathParam("organisation") @Pattern(regexp = Names.ORGANISATION) String organisation,
            InputStream body)
            throws IOException {
        Reception.Received received = reception.receive(round, organisation, new BufferedInputStream(body));
        return RestResponse.status(
                received.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, received.acknowledgement());
    }

    void limitBodies(@Observes Filters filters) {
        BodyLimit.standard()
                .streaming(PATH, MAX_BYTES)
                .streaming(ListCheckResource.PATH, MAX_BYTES)
                .install(filters);
    }
}
