package be.telling.commons.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    private static final String VARIABLES = "TELLING_TEST_PAGE";

    private record Settings(Optional<String> clientId, Optional<String> clientSecret, String oidcIssuer, boolean https)
            implements SignInSettings {

        static Settings of(@Nullable String client, @Nullable String secret) {
            return new Settings(
                    Optional.ofNullable(client), Optional.ofNullable(secret), "https://issuer.example", true);
        }
    }

    @Test
    void theSessionGoesToThePageAlone() {
        SignInPage page = SignInPage.alone("a-page", "/page", Settings.of("client", "secret"), VARIABLES);

        OidcTenantConfig tenant = page.tenant(true).await().indefinitely();

        assertThat(tenant.authentication().cookiePath()).isEqualTo("/page");
        assertThat(tenant.authentication().cookieForceSecure()).isTrue();
        assertThat(tenant.authentication().pkceRequired()).contains(true);
        assertThat(tenant.authentication().redirectPath()).contains("/page/signed-in");
        assertThat(tenant.authentication().verifyAccessToken()).isTrue();
        assertThat(tenant.tenantId()).contains("a-page");
    }

    @Test
    void theSessionGoesToTheApiToo() {
        SignInPage page = SignInPage.withApi("a-page", "/page", Settings.of("client", "secret"), VARIABLES);

        OidcTenantConfig tenant = page.tenant(true).await().indefinitely();

        assertThat(tenant.authentication().cookiePath()).isEqualTo("/");
        assertThat(tenant.authentication().redirectPath()).contains("/page/signed-in");
    }

    @Test
    void nobodyIsAskedAboutOtherRequests() {
        SignInPage page = SignInPage.alone("a-page", "/page", Settings.of("client", "secret"), VARIABLES);

        assertThat(page.tenant(false).await().indefinitely()).isNull();
    }

    @Test
    void aClientWithoutItsSecretIsAMistake() {
        assertThatThrownBy(() -> SignInPage.alone("a-page", "/page", Settings.of("client", null), VARIABLES))
                .hasMessageContaining("TELLING_TEST_PAGE_CLIENT_ID");
    }

    @Test
    void withoutAClientThereIsNoPage() throws Exception {
        SignInPage page = SignInPage.alone("a-page", "/page", Settings.of(null, null), VARIABLES);
        Vertx vertx = Vertx.vertx();
        try {
            int port = serve(vertx, page);

            assertThat(status(port, "/page")).isEqualTo(404);
            assertThat(status(port, "/page/below")).isEqualTo(404);
            assertThat(status(port, "/x/../page")).isEqualTo(404);
            assertThat(status(port, "/pages")).isEqualTo(200);
            assertThat(status(port, "/")).isEqualTo(200);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void withAClientNothingIsHidden() {
        Filters filters = new Filters();

        SignInPage.alone("a-page", "/page", Settings.of("client", "secret"), VARIABLES)
                .install(filters);

        assertThat(filters.getFilters()).isEmpty();
    }

    private static int serve(Vertx vertx, SignInPage page) throws Exception {
        Filters filters = new Filters();
        page.install(filters);
        Router router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(context -> context.end("here"));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private static int status(int port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
