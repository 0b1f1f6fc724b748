package be.telling.statistics.page.review;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.signin.SignInPage;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.PublicPage;
import be.telling.statistics.publication.DisclosurePage;
import be.telling.statistics.release.Release;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Where a statistician looks at a release before it is public, in a browser. Decides nothing: that needs a token. */
@Path(ReviewPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("statistician")
@RunOnVirtualThread
class ReviewPage {
    static final String PATH = "/review";

    private static final String LANGUAGE = "lang";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Reviewing reviewing;
    private final ReviewViews views;
    private final PublicPage page;
    private final DisclosurePage report;
    private final OidcSession session;

    ReviewPage(Reviewing reviewing, ReviewViews views, PublicPage page, DisclosurePage report, OidcSession session) {
        this.reviewing = reviewing;
        this.views = views;
        this.page = page;
        this.report = report;
        this.session = session;
    }

    @GET
    @Operation(hidden = true)
    public Response releases(@QueryParam(LANGUAGE) @Nullable String lang, @Context SecurityIdentity caller) {
        return views.releases(
                reviewing.all(), language(lang), caller.getPrincipal().getName());
    }

    /** Where the issuer sends people back to; from here they are sent to where they wanted to go. */
    @GET
    @Path("signed-in")
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create(PATH)).build();
    }

    @GET
    @Path("releases/{round}")
    @Operation(hidden = true)
    public Response review(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam(LANGUAGE) @Nullable String lang,
            @Context SecurityIdentity caller) {
        return views.review(
                reviewing.find(round), language(lang), caller.getPrincipal().getName());
    }

    @GET
    @Path("releases/{round}/preview")
    @Operation(hidden = true)
    public Response preview(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam(LANGUAGE) @Nullable String lang) {
        Reviewing.Reviewed reviewed = reviewing.find(round);
        return ReviewViews.html(
                200,
                page.preview(
                        reviewed.release(),
                        reviewed.figures(),
                        reviewed.evolution(),
                        language(lang),
                        PATH + "/releases/" + round + "/preview?lang="));
    }

    @GET
    @Path("releases/{round}/report")
    @Operation(hidden = true)
    public Response report(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam(LANGUAGE) @Nullable String lang) {
        byte[] stored = reviewing.report(reviewing.find(round).release());
        return ReviewViews.html(200, report.render(stored, language(lang)));
    }

    @POST
    @Path("sign-out")
    @Operation(hidden = true)
    public Response signOut(@QueryParam(LANGUAGE) @Nullable String lang, @Context RoutingContext context) {
        if (!OwnForm.is(context.request())) {
            return forbidden(context);
        }
        session.logout().await().atMost(PATIENCE);
        return views.message(200, language(lang), "review_signed_out", "review_signed_out_text");
    }

    /** Sends people to the issuer; a form that came without a session can't be sent on, so that is said. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> signIn(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(views.message(401, language(context), "review_refused", "review_over"));
        }
        return SignInPage.challenge(context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return views.message(403, language(context), "review_refused", "review_forbidden");
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext context) {
        return views.message(failure.type().status(), language(context), "review_refused", "review_unknown");
    }

    private static Language language(RoutingContext context) {
        return language(context.request().getParam(LANGUAGE));
    }

    private static Language language(@Nullable String lang) {
        return "en".equals(lang) ? Language.EN : Language.NL;
    }
}
