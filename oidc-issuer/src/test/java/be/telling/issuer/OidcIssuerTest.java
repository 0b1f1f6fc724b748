package be.telling.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.issuer.realm.SigningKeys;
import be.telling.issuer.server.IssuerServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The light server keeps the token contract; and what is its own: the login page, the front door, kept keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcIssuerTest extends TokenContract {

    private final IssuerServer server = start(null);

    private static IssuerServer start(@Nullable Path keys) {
        return IssuerServer.start(TestRealms.description(), SigningKeys.of(TestRealms.description(), keys), 0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    URI address() {
        return server.address();
    }

    @Test
    void loginPageIsDutchUnlessEnglishIsPreferred() {
        URI page = address().resolve("/realms/government/login");

        HttpResponse<String> plain = new Browser().get(page);
        HttpResponse<String> english = new Browser().get(page, "Accept-Language", "en-GB,nl;q=0.5");
        HttpResponse<String> french = new Browser().get(page, "Accept-Language", "fr,nl;q=0.5,en;q=0.1");

        assertThat(plain.body())
                .contains("lang=\"nl\"", "Wachtwoord")
                .doesNotContainPattern("\\{[a-z.]+}")
                .doesNotContain("role=\"alert\"");
        assertThat(english.body()).contains("lang=\"en\"", "Password");
        assertThat(french.body()).contains("lang=\"nl\"");
    }

    @Test
    void loginPageSaysThatNameOrPasswordIsWrong() {
        HttpResponse<String> page = new Browser().get(address().resolve("/realms/government/login?error"));

        assertThat(page.body()).contains("role=\"alert\"");
    }

    @Test
    void loginPageRunsNothingAndCannotBeFramed() {
        HttpResponse<String> page = new Browser().get(address().resolve("/realms/government/login"));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        HttpResponse<String> response = new Browser()
                .post(
                        address().resolve("/realms/government/login"),
                        Map.of("username", "an", "password", "wachtwoord van an"));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void addressUnderAnotherNameIsMisdirected() {
        URI other = URI.create("http://localhost:" + address().getPort() + "/realms/government/oauth2/jwks");

        assertThat(new Browser().get(other).statusCode()).isEqualTo(421);
    }

    @Test
    void longerPathIsNoIssuer() {
        HttpResponse<String> response =
                new Browser().get(address().resolve("/realms/government/more/.well-known/openid-configuration"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("Tomcat");
    }

    @Test
    void tokensOutliveARestartWithKeptKeys(@TempDir Path keys) {
        String token;
        try (IssuerServer before = start(keys)) {
            token = RealmUnderTest.read(
                            new RealmUnderTest(before.address(), "government")
                                    .askWithHeader("coordinator", "secret of coordinator"),
                            200)
                    .path("access_token")
                    .asString();
        }
        try (IssuerServer after = start(keys)) {
            assertThat(new RealmUnderTest(after.address(), "government").isSignedHere(token))
                    .isTrue();
            assertThat(new RealmUnderTest(after.address(), "register").isSignedHere(token))
                    .isFalse();
        }
    }
}
