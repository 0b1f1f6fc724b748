package be.telling.lookup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a client of its own the page isn't there, whoever asks. With one: see the end-to-end tests. */
@QuarkusTest
class OperatorPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/operator", "/operator/", "/operator/rounds/some", "/operator/signed-in", "/operator/icon.svg"})
    void the_page_is_absent_unless_it_is_configured(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:not-found"));
        given().auth().oauth2(TestIssuer.operator()).get(path).then().statusCode(404);
    }
}
