package be.telling.statistics.calendar;

import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.Text;
import be.telling.statistics.release.Release;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The release calendar: a statistician announces, everybody reads. */
@Path("/v1/calendar")
@Tag(name = "calendar", description = "Which counts will be published when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CalendarResource {
    private final ReleaseCalendar calendar;
    private final JsonWebToken token;

    CalendarResource(ReleaseCalendar calendar, JsonWebToken token) {
        this.calendar = calendar;
        this.token = token;
    }

    @RegisterForReflection
    record Calendar(List<Announcement> announcements) {}

    /** What a statistician announces of a round. */
    record Plan(
            @NotNull LocalDate referenceDate,
            @NotNull Instant releaseAt,
            @Nullable @Valid Text note) {}

    @GET
    @PermitAll
    @Operation(operationId = "calendar", summary = "Announced counts, the next one first")
    @APIResponse(
            responseCode = "200",
            description = "What is announced",
            content = @Content(schema = @Schema(implementation = Calendar.class)))
    public Response calendar() {
        return Response.ok(new Calendar(calendar.all()))
                .header("Cache-Control", "public, no-cache")
                .build();
    }

    @PUT
    @Path("/{round}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("statistician")
    @Operation(operationId = "announce", summary = "Announces a count or changes its announcement")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = Announcement.class)))
    public Response announce(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round, @NotNull @Valid Plan plan) {
        Announcement announcement = new Announcement(round, plan.referenceDate(), plan.releaseAt(), plan.note());
        boolean isNew = calendar.announce(announcement, Caller.of(token));
        return Response.status(isNew ? 201 : 200).entity(announcement).build();
    }

    @DELETE
    @Path("/{round}")
    @RolesAllowed("statistician")
    @Operation(operationId = "unannounce", summary = "Takes an announcement back")
    @APIResponse(responseCode = "204", description = "It isn't announced any more")
    public void remove(@PathParam("round") @Pattern(regexp = Release.ROUND) String round) {
        calendar.remove(round);
    }
}
