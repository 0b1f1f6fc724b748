package be.telling.lookup.operation.page;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.wording.Wording;
import be.telling.lookup.delivery.Names;
import be.telling.lookup.operation.Handles;
import be.telling.lookup.operation.OpenPersons.OpenPerson;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What an operator sees: the rounds, and one of them in full. Needs no script. */
@Path(OperatorPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OperatorPage {

    static final String PATH = "/operator";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Views views;
    private final Refusals refusals;
    private final JsonWebToken token;
    private final OidcSession session;

    OperatorPage(Views views, Refusals refusals, JsonWebToken token, OidcSession session) {
        this.views = views;
        this.refusals = refusals;
        this.token = token;
        this.session = session;
    }

    @GET
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response rounds(@QueryParam("lang") @Nullable String lang, @QueryParam("done") @Nullable String done) {
        return Views.html(200, views.rounds(Wording.language(lang), subject(), done));
    }

    /** Where the issuer sends people back to; from here they are sent to where they wanted to go. */
    @GET
    @Path("signed-in")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create(PATH)).build();
    }

    @GET
    @Path("rounds/{round}")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response round(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("after") @Nullable @Pattern(regexp = Handles.FORM) String after,
            @QueryParam("done") @Nullable String done) {
        List<OpenPerson> open = views.open(round, after);
        return Views.html(200, views.round(Wording.language(lang), subject(), round, open, done));
    }

    @POST
    @Path("sign-out")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response signOut(@QueryParam("lang") @Nullable String lang) {
        session.logout().await().atMost(PATIENCE);
        return Views.html(200, views.signedOut(Wording.language(lang)));
    }

    private String subject() {
        return token.getSubject() == null ? "" : token.getSubject();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> signIn(RoutingContext context) {
        return refusals.signIn(context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return refusals.forbidden(context);
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext context) {
        return refusals.problem(failure, context);
    }
}
