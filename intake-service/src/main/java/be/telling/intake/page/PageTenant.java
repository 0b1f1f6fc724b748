package be.telling.intake.page;

import be.telling.commons.signin.SignInPage;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How people sign in on the page. At the API their session counts only for what the page's own script asks; everybody else
 * shows a bearer token, and who shows one is never taken for a session.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private static final String NAME = "hr-page";
    private static final String SESSION = "q_session_" + NAME;

    private final SignInPage page;

    PageTenant(PageSettings settings) {
        page = SignInPage.withApi(NAME, HrPage.PATH, settings, "TELLING_INTAKE_PAGE");
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return page.tenant(page.isAt(context) || hasSession(context));
    }

    void install(@Observes Filters filters) {
        page.install(filters);
        filters.register(this::takeAway, SignInPage.BEFORE_AUTHENTICATION);
    }

    /**
     * Cookies that the page's script doesn't send are taken away before anybody looks at them: who finds a session takes its
     * tenant, whatever else the request brings.
     */
    private void takeAway(RoutingContext context) {
        if (!page.isAt(context) && !OwnRequest.isOfThePage(context.request())) {
            context.request().headers().remove(HttpHeaders.COOKIE);
        }
        context.next();
    }

    private static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(SESSION));
    }
}
