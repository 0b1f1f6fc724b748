package be.telling.lookup.operation;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.delivery.Names;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What operators did. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operation")
class OperationResource {

    private static final int MOST = 500;

    /** As times are written in answers. */
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{1,18}Z";

    private final OperationLog log;

    OperationResource(OperationLog log) {
        this.log = log;
    }

    @GET
    @RolesAllowed({Names.OPERATOR, Names.STATISTICIAN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            summary = "Who did what when, and why; the newest first",
            operationId = "operations")
    public List<OperationLog.Operation> read(
            @QueryParam("round") @Nullable @Pattern(regexp = Names.ROUND) String round,
            @QueryParam("before") @Nullable @Pattern(regexp = TIME) String before,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(MOST) int limit) {
        try {
            return log.read(round, before == null ? null : OffsetDateTime.parse(before), limit);
        } catch (DateTimeParseException e) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST).withDetail("`before` isn't a time.");
        }
    }
}
