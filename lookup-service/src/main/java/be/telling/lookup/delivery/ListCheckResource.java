package be.telling.lookup.delivery;

import be.telling.commons.problem.Problem;
import be.telling.commons.sealedlist.SealedListWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Where a list that its organisation sealed is looked at before its round is closed. */
@Path(ListCheckResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class ListCheckResource {

    static final String PATH = SealedListResource.PATH + "/check";

    private final ListCheck check;

    ListCheckResource(ListCheck check) {
        this.check = check;
    }

    @POST
    @Consumes(SealedListWriter.MEDIA_TYPE)
    @RolesAllowed(Names.LIST_DELIVERER)
    @RunOnVirtualThread
    @Operation(
            summary = "Look at a sealed list and forget it",
            description = "Opens the list in memory, judges every row and answers the report. Nothing is stored, and"
                    + " what is delivered later is judged again.",
            operationId = "checkSealedList")
    @RequestBody(
            content =
                    @Content(
                            mediaType = SealedListWriter.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "What the list holds",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckedList.class)))
    @APIResponse(
            responseCode = "422",
            description = "The list isn't whole, isn't for this place, or doesn't open",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public CheckedList check(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @PathParam("organisation") @Pattern(regexp = Names.ORGANISATION) String organisation,
            @Parameter(description = "true: numbers that can't be a real person's are taken")
                    @QueryParam("test-numbers")
                    @DefaultValue("false")
                    boolean testNumbers,
            InputStream body)
            throws IOException, InterruptedException {
        return check.check(round, organisation, testNumbers, new BufferedInputStream(body));
    }
}
