package be.telling.statistics;

import static be.telling.statistics.Calls.handOver;
import static be.telling.statistics.Calls.post;
import static be.telling.statistics.Calls.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** What the service shows besides data: the page to readers, its state to operators. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class StatisticsServiceTest {
    private static final String DATE = "2025-12-31";
    private static final RawCounts COUNTS = Populations.random(42, 12, 3, 1_500);

    // Set by the test framework before any test runs.
    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void thePageSpeaksBothLanguagesAndHasNothingInline() {
        RawCounts counts = Populations.random(5, 10, 2, 12_344);
        publish("page", counts, "2099-12-31");

        Response dutch = given().accept("text/html").get("/");
        Response english = given().accept("text/html").get("/en");

        dutch.then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        assertThat(dutch.cookies()).isEmpty();
        assertThat(dutch.asString())
                .contains("<html lang=\"nl\">", "Op 31 december 2099 was", "van de 12.345 personeelsleden")
                .containsPattern("[0-9]+,[0-9]%")
                .doesNotContain("<style", " style=", " onclick", "src=\"http", "NOT_FOUND")
                .doesNotContainPattern("<script(?![^>]* src=\"/)");
        assertThat(english.asString())
                .contains("<html lang=\"en\">", "On 31 December 2099,", "of the 12,345 staff")
                .containsPattern("[0-9]+\\.[0-9]%")
                .doesNotContain("<style", " style=", "NOT_FOUND");
        given().header("If-None-Match", dutch.header("ETag"))
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(304);
        given().get("/assets/page.css").then().statusCode(200).contentType(containsString("text/css"));
        given().get("/?round=none").then().statusCode(404);
    }

    @Test
    void theManagementPortTellsWhatIsGoingOn() {
        handOver("metrics", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        post("/v1/rounds/metrics/release", TestIssuer.statistician(), "").statusCode(201);

        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().header("Authorization", "Bearer nonsense")
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString("telling_counts_received_total"),
                        containsString("telling_releases{state=\"candidate\"}"),
                        containsString("telling_release_age_seconds"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/releases/{round}/publish"));
    }
}
