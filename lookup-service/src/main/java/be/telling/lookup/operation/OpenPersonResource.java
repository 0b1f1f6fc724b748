package be.telling.lookup.operation;

import be.telling.lookup.delivery.Names;
import be.telling.lookup.operation.OpenPersons.OpenPerson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Persons of a round who stay open, and what to do about one of them; never who they are. */
@Path("/v1/rounds/{round}/open-persons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation")
class OpenPersonResource {

    private static final String WHY = "stuck|failing|waiting";
    private static final int MOST = 500;

    private final RoundDesk desk;
    private final OpenPersons persons;
    private final JsonWebToken token;

    OpenPersonResource(RoundDesk desk, OpenPersons persons, JsonWebToken token) {
        this.desk = desk;
        this.persons = persons;
        this.token = token;
    }

    /**
     * Some of the open persons.
     *
     * @param next to be given as {@code after} for the page that follows, if there may be one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            String round,
            List<OpenPerson> persons,
            @Nullable String next) {}

    @GET
    @RolesAllowed(Names.OPERATOR)
    @Operation(
            summary = "Persons without a verdict and why; those with nothing in the way only if asked for",
            operationId = "openPersons")
    @APIResponse(
            responseCode = "200",
            description = "Some of them, by handles that end with the process that made them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "404", description = "There is no such round, or the handle is of another process")
    public Page some(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @QueryParam("why") @Nullable @Pattern(regexp = WHY) String why,
            @QueryParam("after") @Nullable @Pattern(regexp = Handles.FORM) String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MOST) int limit) {
        desk.state(round);
        OpenPersons.Why reason = why == null ? null : OpenPersons.Why.valueOf(why.toUpperCase(Locale.ROOT));
        List<OpenPerson> page = persons.page(round, reason, after, limit);
        return new Page(round, page, page.size() < limit ? null : page.getLast().handle());
    }

    @POST
    @Path("/{handle}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Ask again for one person, at once", operationId = "retryPerson")
    @APIResponse(responseCode = "204", description = "It is asked again")
    @APIResponse(responseCode = "404", description = "There is no such round, or nobody open by this handle")
    public RestResponse<Void> retry(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @PathParam("handle") @Pattern(regexp = Handles.FORM) String handle,
            @NotNull @Valid Reason reason) {
        desk.retry(round, handle, Operator.of(token), reason.reason());
        return RestResponse.noContent();
    }

    @POST
    @Path("/{handle}/give-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Names.OPERATOR)
    @Operation(summary = "Count one person as unknown who is stuck", operationId = "giveUpPerson")
    @APIResponse(responseCode = "204", description = "The person counts as unknown")
    @APIResponse(responseCode = "404", description = "There is no such round, or nobody open by this handle")
    @APIResponse(responseCode = "409", description = "The register may still answer")
    public RestResponse<Void> giveUp(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @PathParam("handle") @Pattern(regexp = Handles.FORM) String handle,
            @NotNull @Valid Reason reason) {
        desk.giveUp(round, handle, Operator.of(token), reason.reason());
        return RestResponse.noContent();
    }
}
