package be.telling.statistics.counts;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.CountsArchive.Receipt;
import be.telling.statistics.counts.Inspection.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the counts from the side that counted, and shows them to the statistician alone. */
@Path("/v1/rounds/{round}/counts")
@Tag(name = "counts", description = "Raw counts, never public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CountsResource {
    static final String SLUG = "[a-z0-9-]{1,40}";

    private final CountsArchive archive;
    private final JsonWebToken token;
    private final MeterRegistry meters;

    CountsResource(CountsArchive archive, JsonWebToken token, MeterRegistry meters) {
        this.archive = archive;
        this.token = token;
        this.meters = meters;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("counter")
    @Operation(operationId = "receiveCounts", summary = "Hands over the counts of a round; may be repeated")
    @APIResponse(responseCode = "201", description = "Taken")
    @APIResponse(responseCode = "200", description = "The same as before, or corrected before anything was built of it")
    @APIResponse(responseCode = "409", description = "Other counts of this round were already used for a release")
    @APIResponse(responseCode = "422", description = "The counts do not add up or name something unknown")
    public Response receive(
            @PathParam("round") @Pattern(regexp = SLUG) String round, @NotNull @Valid CountsDocument document) {
        Inspection inspection = new Inspection(document);
        List<Violation> violations = inspection.violations();
        if (!document.round().equals(round)) {
            violations = List.of(new Violation("#/round", "is another round than the address names"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST).with("errors", violations);
        }
        Receipt receipt = archive.receive(inspection.counts(), Caller.of(token));
        meters.counter("telling.counts.received", "outcome", receipt.name().toLowerCase(Locale.ROOT))
                .increment();
        return Response.status(receipt == Receipt.FIRST ? Response.Status.CREATED : Response.Status.OK)
                .entity(Map.of("round", round, "state", "received"))
                .build();
    }

    @DELETE
    @RolesAllowed("counter")
    @Operation(operationId = "takeBackCounts", summary = "Takes the counts of an abandoned round back; may be repeated")
    @APIResponse(responseCode = "204", description = "There are none, or none any more")
    @APIResponse(responseCode = "409", description = "They were already used for a release")
    public Response takeBack(@PathParam("round") @Pattern(regexp = SLUG) String round) {
        archive.takeBack(round);
        meters.counter("telling.counts.received", "outcome", "taken-back").increment();
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed("statistician")
    @Operation(operationId = "showCounts", summary = "The raw cells of a round; every access is recorded")
    @APIResponse(
            responseCode = "200",
            description = "The raw cells; cells of zero are left out",
            content = @Content(schema = @Schema(implementation = RawCells.class)))
    @APIResponse(responseCode = "404", description = "No counts of this round")
    public Response show(@PathParam("round") @Pattern(regexp = SLUG) String round) {
        RawCounts counts = archive.show(round, Caller.of(token));
        meters.counter("telling.counts.shown").increment();
        CacheControl nowhere = new CacheControl();
        nowhere.setNoStore(true);
        return Response.ok(RawCells.of(counts)).cacheControl(nowhere).build();
    }
}
