package be.telling.commons.service;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/** Fails in one way per address. */
@Path("/fail")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class FailingResource {

    static final String NUMBER = "85073003328";

    private static final Logger LOG = Logger.getLogger(FailingResource.class);

    record Item(
            @NotNull @Pattern(regexp = "[a-z]+") String code,
            @Positive int size) {}

    record Document(@NotNull LocalDate date, List<@Valid Item> items, Map<String, @Valid Item> named) {}

    @GET
    @Path("problem")
    public String problem() {
        throw ProblemException.of(ProblemType.LISTS_MISSING).with("organisations", List.of("OVO000101"));
    }

    @GET
    @Path("problem/later")
    public Uni<String> problemLater() {
        return Uni.createFrom().failure(() -> new CompletionException(ProblemException.of(ProblemType.ROUND_UNKNOWN)));
    }

    @GET
    @Path("unforeseen")
    public String unforeseen() {
        throw new IllegalStateException("row of " + NUMBER, new IllegalArgumentException(NUMBER));
    }

    @GET
    @Path("logged")
    public String logged() {
        LOG.errorf(new IllegalStateException("row of " + NUMBER), "logged %s", NUMBER);
        return "{}";
    }

    @GET
    @Path("unavailable")
    public String unavailable() {
        throw new ServiceUnavailableException("text of " + NUMBER);
    }

    @GET
    @Path("database/{state}")
    public Uni<String> database(@PathParam("state") String state) {
        return Uni.createFrom().failure(() -> switch (state) {
            case "refused" -> new CompletionException(new ConnectException("127.0.0.1"));
            case "closed" -> ClosedConnectionException.INSTANCE;
            case "late" -> new IllegalStateException(new TimeoutException());
            case "hibernate" -> new IllegalStateException(new SQLException("row of " + NUMBER, "57P01"));
            default -> new PgException("row of " + NUMBER, "ERROR", state, "");
        });
    }

    @GET
    @Path("elsewhere")
    public String elsewhere() {
        throw new ClientWebApplicationException("text of " + NUMBER, 404);
    }

    @GET
    @Path("forbidden")
    @RolesAllowed("statistician")
    public String forbidden() {
        return "{}";
    }

    @GET
    @Path("parameters/{name}")
    public String parameters(
            @PathParam("name") @Pattern(regexp = "[a-z]+") String name, @QueryParam("limit") @Max(9) int max) {
        return "{}";
    }

    @PUT
    @Path("document")
    @Consumes(MediaType.APPLICATION_JSON)
    public String document(@Valid @NotNull Document document) {
        return "{}";
    }

    @PUT
    @Path("stream/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public String stream(@PathParam("name") String name, InputStream body) throws IOException {
        return "{\"bytes\":" + body.transferTo(OutputStream.nullOutputStream()) + "}";
    }
}
