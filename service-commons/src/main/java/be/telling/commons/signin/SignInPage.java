package be.telling.commons.signin;

import be.telling.commons.http.UnknownAddress;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * A page on which people sign in: authorization code with PKCE, and a session in an encrypted cookie that no script can read.
 * All services sign people in here, so that what is found out about one page holds for the others. The issuer is asked at the
 * first visit, so that a service starts while the issuer is away.
 */
public final class SignInPage {

    /** For filters that decide what of a request authentication gets to see. */
    public static final int BEFORE_AUTHENTICATION = 9_000;

    private final String path;
    private final Optional<OidcTenantConfig> tenant;

    /** @param reach below which address browsers send the session along */
    private SignInPage(String name, String path, String reach, SignInSettings settings, String variables) {
        this.path = path;
        this.tenant = settings.clientId()
                .map(client -> OidcTenantConfig.authServerUrl(settings.oidcIssuer())
                        .tenantId(name)
                        .applicationType(ApplicationType.WEB_APP)
                        .clientId(client)
                        .credentials()
                        .clientSecret(settings.clientSecret().orElseThrow(() -> noSecret(variables)), Method.BASIC)
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
                        .redirectPath(path + "/signed-in")
                        .restorePathAfterRedirect()
                        .forceRedirectHttpsScheme(settings.https())
                        .cookieForceSecure(settings.https())
                        .cookiePath(reach)
                        .cookieSameSite(CookieSameSite.LAX)
                        .allowMultipleCodeFlows(false)
                        .end()
                        .build());
    }

    /**
     * A page whose session goes to the page alone.
     *
     * @param name what its cookies are named after
     * @param variables with what the environment variables of its settings begin
     */
    public static SignInPage alone(String name, String path, SignInSettings settings, String variables) {
        return new SignInPage(name, path, path, settings, variables);
    }

    /** A page whose session goes to the service's API too, which the page has to guard from other pages' requests. */
    public static SignInPage withApi(String name, String path, SignInSettings settings, String variables) {
        return new SignInPage(name, path, "/", settings, variables);
    }

    private static IllegalStateException noSecret(String variables) {
        return new IllegalStateException(variables + "_CLIENT_ID is set and _SECRET isn't");
    }

    /** Whether this is a request to the page. */
    public boolean isAt(RoutingContext context) {
        String address = context.normalizedPath();
        return address.equals(path) || address.startsWith(path + "/");
    }

    /** How the issuer is asked who sends this; null, and so not at all, unless it is a request to the page. */
    public Uni<OidcTenantConfig> tenant(RoutingContext context) {
        return tenant(isAt(context));
    }

    /** The same for a page that itself decides which requests its session speaks for. */
    public Uni<OidcTenantConfig> tenant(boolean asked) {
        return tenant.filter(there -> asked)
                .map(Uni.createFrom()::item)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Without a client the page isn't there. */
    public void install(Filters filters) {
        if (tenant.isEmpty()) {
            filters.register(this::hide, BEFORE_AUTHENTICATION);
        }
    }

    /** Sends people to the issuer. Kept by no cache, for it belongs to this one attempt. */
    public static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(SignInPage::answer);
    }

    private static Response answer(ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        for (var header : challenge.getHeaders().entrySet()) {
            response.header(header.getKey().toString(), String.valueOf(header.getValue()));
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private void hide(RoutingContext context) {
        if (isAt(context)) {
            UnknownAddress.answer(context);
        } else {
            context.next();
        }
    }
}
