package be.telling.statistics.publication.ready;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.statistics.Calls;
import be.telling.statistics.KeysResource;
import be.telling.statistics.Sql;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class FrontDoorTest {
    private static final String DATE = "2016-12-31";
    private static final RawCounts COUNTS = Populations.random(11, 12, 3, 2_000);

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverChangesSomethingSeesItAtOnce() {
        given().get("/v1/releases").then().body("releases.round", not(hasItem("ready-now")));

        publish("ready-now");

        given().get("/v1/releases").then().body("releases.round", hasItem("ready-now"));
        given().get("/v1/releases/ready-now/data").then().statusCode(200);
        given().get("/v1/releases/ready-now/data").then().statusCode(200);
        withdraw("ready-now");
        given().get("/v1/releases/ready-now/data").then().statusCode(410);
    }

    @Test
    void nothingIsKeptOfWhatIsForAToken() {
        Calls.build("ready-secret", COUNTS, DATE);

        for (int i = 0; i < 2; i++) {
            Calls.get("/v1/releases/ready-secret/data", TestIssuer.statistician())
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"));
            given().get("/v1/releases/ready-secret/data").then().statusCode(404);
        }
    }

    @Test
    void aDocumentHasAnAddressThatNamesItsHash() {
        publish("ready-permanent");
        List<String> links =
                given().get("/v1/releases/ready-permanent").jsonPath().getList("links.permanent");

        for (String link : links.stream().filter(l -> l != null).toList()) {
            given().get(link).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
        given().get("/v1/releases/ready-permanent/documents/" + "0".repeat(64))
                .then()
                .statusCode(404);
        withdraw("ready-permanent");
        given().get(links.getLast()).then().statusCode(410);
    }

    @Test
    void readersAreServedWhileTheDatabaseIsAway() throws Exception {
        publish("ready-away");
        byte[] page = given().get("/").asByteArray();
        Sql.execute(database, "alter table release rename to release_away");
        try {
            // Longer than answers are fresh, so that resources are asked, and fail.
            TimeUnit.MILLISECONDS.sleep(1_100);

            assertThat(given().get("/").then().statusCode(200).extract().asByteArray())
                    .isEqualTo(page);
            given().get("/v1/releases").then().statusCode(200).body("releases.round", hasItem("ready-away"));
            // Nobody asked for this one before.
            given().get("/v1/releases/ready-away/data?format=sdmx-csv").then().statusCode(200);
            Calls.post("/v1/rounds/ready-away/release", TestIssuer.statistician(), "")
                    .statusCode(greaterThanOrEqualTo(500));
        } finally {
            Sql.execute(database, "alter table release_away rename to release");
        }
        Awaitility.await()
                .atMost(Calls.PATIENCE)
                .until(() -> given().get("/v1/feed").statusCode() == 200);
    }

    private static void publish(String round) {
        Calls.publish(round, COUNTS, DATE);
    }

    private static void withdraw(String round) {
        Calls.withdraw(round, "wrong").statusCode(200);
    }
}
