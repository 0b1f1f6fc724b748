package be.telling.statistics.page.review;

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
 * How a statistician signs in on the page: authorization code with PKCE, and a session in an encrypted cookie that goes to the
 * page alone. The page only shows; so a request that somebody else made a browser send changes nothing. All other addresses know
 * bearer tokens only. Made at the first visit, so that this service starts while the issuer is away.
 */
@ApplicationScoped
class ReviewTenant implements TenantConfigResolver {

    private static final int BEFORE_AUTHENTICATION = 9_000;

    private final Optional<OidcTenantConfig> config;

    ReviewTenant(ReviewSettings settings) {
        config = settings.clientId().map(client -> config(client, settings));
    }

    private static OidcTenantConfig config(String client, ReviewSettings settings) {
        return OidcTenantConfig.authServerUrl(settings.oidcIssuer())
                .tenantId("review-page")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(client)
                .credentials()
                .clientSecret(settings.clientSecret().orElseThrow(ReviewTenant::noSecret), Method.BASIC)
                .end()
                // The issuer writes roles into access tokens alone.
                .roles(Source.accesstoken, "realm_access/roles")
                .token()
                .issuer(settings.oidcIssuer())
                .end()
                .authentication()
                .pkceRequired()
                .nonceRequired()
                .redirectPath(ReviewPage.PATH + "/signed-in")
                .restorePathAfterRedirect()
                .forceRedirectHttpsScheme(settings.https())
                .cookieForceSecure(settings.https())
                .cookiePath(ReviewPage.PATH)
                .cookieSameSite(CookieSameSite.LAX)
                .allowMultipleCodeFlows(false)
                .end()
                .build();
    }

    private static IllegalStateException noSecret() {
        return new IllegalStateException("TELLING_STATISTICS_REVIEW_CLIENT_ID is set and _SECRET isn't");
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
        return path.equals(ReviewPage.PATH) || path.startsWith(ReviewPage.PATH + "/");
    }
}
