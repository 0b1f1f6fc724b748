package be.telling.intake.page;

import be.telling.commons.signin.SignInPage;
import be.telling.commons.wording.Wording;
import be.telling.intake.access.OrganisationAccess;
import be.telling.intake.access.Roles;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The page on which an organisation hands its list in. Whatever it does, it does through the API. */
@Path(HrPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
class HrPage {

    static final String PATH = "/hr";

    private final Views views;
    private final OrganisationAccess access;
    private final OidcSession session;

    HrPage(Views views, OrganisationAccess access, OidcSession session) {
        this.views = views;
        this.access = access;
        this.session = session;
    }

    @GET
    @RolesAllowed({Roles.ENTITY, Roles.COORDINATOR})
    @Operation(hidden = true)
    public Response lists(@QueryParam("lang") @Nullable String lang, @Context SecurityIdentity caller) {
        return views.lists(
                Wording.language(lang),
                caller.getPrincipal().getName(),
                caller.hasRole(Roles.COORDINATOR),
                access.organisations(caller));
    }

    /** Where the issuer sends people back to; from here they are sent to where they wanted to go. */
    @GET
    @Path("signed-in")
    @RolesAllowed({Roles.ENTITY, Roles.COORDINATOR})
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create(PATH)).build();
    }

    /** For who had the session end while a file was chosen: signs in beside the page, so that nothing on it is lost. */
    @GET
    @Path("again")
    @RolesAllowed({Roles.ENTITY, Roles.COORDINATOR})
    @Operation(hidden = true)
    public Response again(@QueryParam("lang") @Nullable String lang) {
        return views.message(200, Wording.language(lang), "again_title", "again_text");
    }

    @POST
    @Path("sign-out")
    @RolesAllowed({Roles.ENTITY, Roles.COORDINATOR})
    @Operation(hidden = true)
    public Uni<Response> signOut(@QueryParam("lang") @Nullable String lang, @Context RoutingContext context) {
        if (!OwnRequest.isOwnForm(context.request())) {
            return Uni.createFrom().item(forbidden(context));
        }
        return session.logout()
                .map(done -> views.message(200, Wording.language(lang), "signed_out", "signed_out_text"));
    }

    /** Sends people to the issuer; a form that came without a session can't be sent on, so that is said. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> signIn(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(views.message(401, language(context), "refused", "session_over"));
        }
        return SignInPage.challenge(context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return views.message(403, language(context), "refused", "forbidden");
    }

    private static String language(RoutingContext context) {
        return Wording.language(context.request().getParam("lang"));
    }
}
