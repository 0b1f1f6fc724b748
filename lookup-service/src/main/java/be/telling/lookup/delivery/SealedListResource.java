package be.telling.lookup.delivery;

import be.telling.commons.http.BodyLimit;
import be.telling.commons.http.NamedUploads;
import be.telling.commons.http.UploadId;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.sealedlist.SealedListWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** Where sealed lists come in. */
@Path(SealedListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class SealedListResource {

    private static final Logger LOG = Logger.getLogger(SealedListResource.class);

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
            @Parameter(description = "what the upload of the list is called in the sender's log")
                    @HeaderParam(UploadId.HEADER)
                    String uploadId,
            InputStream body)
            throws IOException {
        var upload = new UploadId(uploadId);
        Reception.Received received = receive(round, organisation, upload, body);
        return RestResponse.status(
                received.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, received.acknowledgement());
    }

    private Reception.Received receive(String round, String organisation, UploadId upload, InputStream body)
            throws IOException {
        try {
            Reception.Received received = reception.receive(round, organisation, new BufferedInputStream(body));
            LOG.infof(
                    "List %s of %s %s for round %s (upload %s)",
                    received.acknowledgement().listId(),
                    organisation,
                    received.isNew() ? "received" : "received again",
                    round,
                    upload);
            return received;
        } catch (ProblemException e) {
            LOG.warnf(
                    "A list of %s for round %s was refused (%s, upload %s)",
                    organisation, round, e.type().urn(), upload);
            throw e;
        }
    }

    void nameUploads(@Observes Filters filters) {
        NamedUploads.none()
                .on(HttpMethod.PUT, PATH)
                .on(HttpMethod.POST, ListCheckResource.PATH)
                .install(filters);
    }

    void limitBodies(@Observes Filters filters) {
        BodyLimit.standard()
                .streaming(PATH, MAX_BYTES)
                .streaming(ListCheckResource.PATH, MAX_BYTES)
                .install(filters);
    }
}
