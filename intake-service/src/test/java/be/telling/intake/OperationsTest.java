package be.telling.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What an operator relies on: it needs no token, and a bad one changes nothing. */
@QuarkusTest
class OperationsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management = URI.create("http://localhost");

    @Test
    void healthIsToldOnTheManagementPort() {
        given().auth()
                .oauth2("bad")
                .get(management.resolve("health/live"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", not(hasItem(containsString("database"))));
        given().get(management.resolve("health/ready")).then().statusCode(200).body("status", equalTo("UP"));
        given().get(management.resolve("health/started")).then().statusCode(200);
    }

    @Test
    void metricsTellOfListsAndRows() {
        String round = Api.openRound(Api.A);
        Api.submit(round, Api.A, Api.csv(0, 3)).then().statusCode(201);

        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> given().get(management.resolve("metrics"))
                        .then()
                        .statusCode(200)
                        .body(containsString("telling_lists{state=\"stored\""))
                        .body(containsString("telling_rows_total{result=\"accepted\""))
                        .body(containsString("telling_lists_handed_over_total"))
                        .body(containsString("telling_oldest_list_not_handed_over_seconds")));
    }

    @Test
    void theContractIsPublishedOnTheMainPort() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/rounds"))
                .body("paths", hasKey("/v1/rounds/{round}"))
                .body("paths", hasKey("/v1/rounds/{round}/close"))
                .body("paths", hasKey("/v1/rounds/{round}/progress"))
                .body("paths", hasKey("/v1/rounds/{round}/lists/{organisation}"))
                .body("paths", hasKey("/v1/rounds/{round}/lists/{organisation}/receipt"));
        given().get("/q/metrics").then().statusCode(404);
    }
}
