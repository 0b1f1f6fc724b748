package be.telling.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a client of its own the page isn't there, whoever asks. With one: see the end-to-end tests. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class ReviewPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/review",
                "/review/",
                "/review/signed-in",
                "/review/releases/some",
                "/review/releases/some/preview",
                "/review/releases/some/report"
            })
    void thePageIsAbsentUnlessItIsConfigured(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:not-found"));
        given().auth().oauth2(TestIssuer.statistician()).get(path).then().statusCode(404);
    }
}
