package be.telling.intake.page;

import be.telling.commons.http.UnknownAddress;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * How people sign in on the page: authorization code with PKCE, and a session in an encrypted cookie that no script can
 * read. At the API this session counts only for what the page's own script asks; everybody else shows a bearer token, and
 * who shows one is never taken for a session. Made at the first visit, so that this service starts without the issuer.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private static final int BEFORE_AUTHENTICATION = 9_000;

    private static final String NAME = "hr-page";
    private static final String SESSION = "q_session_" + NAME;

    private final Optional<OidcTenantConfig> config;

    PageTenant(PageSettings settings) {
        config = settings.clientId().map(client -> config(client, settings));
    }

    private static OidcTenantConfig config(String client, PageSettings settings) {
        return OidcTenantConfig.authServerUrl(settings.oidcIssuer())
                .tenantId(NAME)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .credentials()
                .clientSecret(settings.clientSecret().orElseThrow(PageTenant::noSecret), Method.BASIC)
                .end()
                // The issuer writes roles and organisations into access tokens alone.
                .roles(Source.accesstoken, "realm_access/roles")
                .token()
                .issuer(settings.oidcIssuer())
                .end()
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .verifyAccessToken()
                .redirectPath(HrPage.PATH + "/signed-in")
                .restorePathAfterRedirect()
                .forceRedirectHttpsScheme(settings.https())
                .cookieForceSecure(settings.https())
                // The page and the API.
                .cookiePath("/")
                .cookieSameSite(CookieSameSite.LAX)
                .allowMultipleCodeFlows(false)
                .end()
                .build();
    }

    private static IllegalStateException noSecret() {
        return new IllegalStateException("TELLING_INTAKE_PAGE_CLIENT_ID is set and _SECRET isn't");
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return config.filter(c -> isPage(context) || hasSession(context))
                .map(Uni.createFrom()::item)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_AUTHENTICATION);
    }

    /**
     * Without a client the page isn't there. With one, cookies that the page's script doesn't send are taken away before
     * anybody looks at them: who finds a session takes its tenant, whatever else the request brings.
     */
    private void enter(RoutingContext context) {
        if (config.isEmpty() && isPage(context)) {
            UnknownAddress.answer(context);
            return;
        }
        if (!isPage(context) && !OwnRequest.isOfThePage(context.request())) {
            context.request().headers().remove(HttpHeaders.COOKIE);
        }
        context.next();
    }

    private static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream().map(Cookie::getName).anyMatch(name -> name.startsWith(SESSION));
    }

    private static boolean isPage(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(HrPage.PATH) || path.startsWith(HrPage.PATH + "/");
    }
}
