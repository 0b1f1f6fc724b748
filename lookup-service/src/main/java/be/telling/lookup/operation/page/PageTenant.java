package be.telling.lookup.operation.page;

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
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * How people sign in on the page: authorization code with PKCE, and a session in an encrypted cookie that goes to the page
 * alone. Made at the first visit, so that this service starts while the issuer is away. All other addresses know bearer
 * tokens only.
 */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private static final int BEFORE_AUTHENTICATION = 9_000;

    private final Optional<OidcTenantConfig> config;

    PageTenant(PageSettings settings) {
        config = settings.clientId().map(client -> config(client, settings));
    }

    private static OidcTenantConfig config(String client, PageSettings settings) {
        return OidcTenantConfig.authServerUrl(settings.oidcIssuer())
                .tenantId("operator-page")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .credentials()
                .clientSecret(settings.clientSecret().orElseThrow(PageTenant::noSecret), Method.BASIC)
                .end()
                // The issuer writes roles into access tokens alone.
                .roles(Source.accesstoken, "realm_access/roles")
                .token()
                .issuer(settings.oidcIssuer())
                .end()
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .redirectPath(OperatorPage.PATH + "/signed-in")
                .restorePathAfterRedirect()
                .forceRedirectHttpsScheme(settings.https())
                .cookieForceSecure(settings.https())
                .cookiePath(OperatorPage.PATH)
                .cookieSameSite(CookieSameSite.LAX)
                .allowMultipleCodeFlows(false)
                .end()
                .build();
    }

    private static IllegalStateException noSecret() {
        return new IllegalStateException("TELLING_LOOKUP_PAGE_CLIENT_ID is set and _SECRET isn't");
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return config.filter(c -> isPage(context))
                .map(Uni.createFrom()::item)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Without a client the page isn't there. */
    void install(@Observes Filters filters) {
        if (config.isEmpty()) {
            filters.register(
                    context -> {
                        if (isPage(context)) {
                            UnknownAddress.answer(context);
                        } else {
                            context.next();
                        }
                    },
                    BEFORE_AUTHENTICATION);
        }
    }

    private static boolean isPage(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals(OperatorPage.PATH) || path.startsWith(OperatorPage.PATH + "/");
    }
}
