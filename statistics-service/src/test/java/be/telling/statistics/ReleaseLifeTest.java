package be.telling.statistics;

import static be.telling.statistics.Calls.PATIENCE;
import static be.telling.statistics.Calls.embargo;
import static be.telling.statistics.Calls.get;
import static be.telling.statistics.Calls.handOver;
import static be.telling.statistics.Calls.post;
import static be.telling.statistics.Calls.publish;
import static be.telling.statistics.Calls.put;
import static be.telling.statistics.Calls.withdraw;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A release from the first candidate to its withdrawal, as the statistician makes it and as everybody else sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class ReleaseLifeTest {
    private static final String DATE = "2025-12-31";
    private static final RawCounts COUNTS = Populations.random(42, 12, 3, 1_500);

    @Inject
    AgroalDataSource database;

    @Test
    void aReleaseIsForTheStatisticianAloneUntilItsMomentComes() {
        handOver("embargo", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        post("/v1/rounds/embargo/release", TestIssuer.statistician(), "")
                .statusCode(201)
                .header("Location", containsString("/v1/releases/embargo"))
                .body("state", equalTo("candidate"))
                .body("report.passed", equalTo(true))
                .body("report.parameters.base", equalTo(5))
                .body("report.cells.withheld", not(equalTo(0)));
        invisible("embargo");
        get("/v1/releases/embargo/data", TestIssuer.statistician())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"));
        get("/v1/releases/embargo", TestIssuer.counter()).statusCode(404);
        get("/v1/releases/embargo", "nonsense").statusCode(401);
        // Or the answer would tell who has no token that there is a candidate.
        get("/v1/releases/never-heard-of", "nonsense").statusCode(401);

        // First so far ahead that the machine can take its time.
        embargo("embargo", Instant.now().plus(Duration.ofHours(1))).body("state", equalTo("embargoed"));
        invisible("embargo");
        post("/v1/rounds/embargo/release", TestIssuer.statistician(), "")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:release-state"));

        Instant at = Instant.now().plusSeconds(5);
        embargo("embargo", at);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> given().get("/v1/releases/embargo").statusCode() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        given().get("/v1/releases").then().body("releases.round", hasItem("embargo"));
    }

    @Test
    void aPublishedReleaseIsTheSameBytesForEverybodyAndNeverChanges() throws Exception {
        publish("public", COUNTS, "2024-12-31");
        given().auth()
                .oauth2(TestIssuer.statistician())
                .noContentType()
                .post("/v1/releases/public/publish")
                .then()
                .statusCode(200);
        String later = "{\"at\": \"" + Instant.now().plus(Duration.ofHours(1)) + "\"}";
        post("/v1/releases/public/publish", TestIssuer.statistician(), later).statusCode(409);

        Response described = given().get("/v1/releases/public");
        described.then().statusCode(200).body("state", equalTo("published")).body("protection.base", equalTo(5));
        List<Map<String, String>> links = described.jsonPath().getList("links");
        assertThat(links).hasSize(9);
        for (Map<String, String> link : links) {
            if (link.get("sha256") != null) {
                Response document = given().accept("*/*").get(link.get("href"));
                document.then().statusCode(200);
                assertThat(sha256(document.asByteArray())).isEqualTo(link.get("sha256"));
                // Packed or not, the tag starts with the hash of the bytes as they are.
                assertThat(document.header("ETag")).startsWith("\"" + link.get("sha256"));
                given().header("If-None-Match", document.header("ETag"))
                        .accept("*/*")
                        .get(link.get("href"))
                        .then()
                        .statusCode(304);
            }
        }
        given().accept("text/csv").get("/v1/releases/public/data").then().contentType(containsString("text/csv"));
        given().accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/v1/releases/public/data")
                .then()
                .statusCode(200)
                .contentType(containsString("application/vnd.sdmx.data+csv"))
                .body(containsString("STRUCTURE,STRUCTURE_ID,ACTION"));
        given().get("/v1/releases/public/data?format=json-stat&lang=en")
                .then()
                .body("dimension.LEVEL.label", equalTo("Level"));
        given().get("/v1/releases/public/data?format=ods")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("formats", hasItems("json-stat", "csv", "sdmx-csv", "xlsx"));
        given().accept("application/pdf").get("/v1/releases/public/data").then().statusCode(406);
        given().get("/v1/releases/public/data?lang=fr").then().statusCode(422);
        given().accept("text/html")
                .get("/v1/releases/public/disclosure-report?lang=en")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("Protection of persons"), containsString("lang=\"en\""));
        given().get("/v1/series")
                .then()
                .statusCode(200)
                .body("version", equalTo("2.0"))
                .body("dimension.TIME_PERIOD.category.index", hasItem("2024-12-31"));
    }

    @Test
    void aWithdrawnReleaseLeavesItsReasonToReadersAndItsFiguresToTheGateAlone() throws Exception {
        publish("wrong", COUNTS, "2020-12-31");
        String reason = "Een lijst was onvolledig";
        List<Map<String, String>> links =
                given().get("/v1/releases/wrong").jsonPath().getList("links");

        post("/v1/releases/wrong/withdraw", TestIssuer.statistician(), "{\"reason\": \"" + reason + "\"}")
                .statusCode(200)
                .body("state", equalTo("withdrawn"));

        given().get("/v1/releases/wrong").then().body("reason", equalTo(reason)).body("links", hasSize(1));
        given().get("/v1/releases/wrong/data")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:problem-type:telling:release-withdrawn"));
        given().get("/v1/releases/wrong/disclosure-report").then().statusCode(410);
        given().get("/").then().body(containsString(reason));
        for (Map<String, String> link : links) {
            if (link.get("sha256") != null) {
                given().accept("*/*").get(link.get("href")).then().statusCode(410);
            }
        }
        given().get("/v1/series").then().body("dimension.TIME_PERIOD.category.index", not(hasItem("2020-12-31")));
        assertThat(Sql.texts(
                        database, "select distinct name from release_document where round = 'wrong' order by name"))
                .containsExactly("figures", "json-stat");
        post("/v1/releases/wrong/publish", TestIssuer.statistician(), "{}").statusCode(409);
        post("/v1/rounds/wrong/release", TestIssuer.statistician(), "").statusCode(409);
        post("/v1/releases/wrong/withdraw", TestIssuer.statistician(), "{}").statusCode(422);
        post("/v1/releases/none/withdraw", TestIssuer.statistician(), "{\"reason\": \"r\"}")
                .statusCode(404);
    }

    @Test
    void aWithdrawnReleaseIsAttackedTogetherWithALaterOneAllTheSame() {
        publish("gone", COUNTS, "2018-12-31");
        withdraw("gone", "Een lijst was onvolledig").statusCode(200);
        handOver("after-gone", COUNTS, "2019-12-31", TestIssuer.counter()).statusCode(201);
        Map<String, Object> everybody = Map.of(
                "organisation",
                CellKey.TOTAL,
                "dimension",
                Dimension.TOTAL.code(),
                "value",
                CellKey.TOTAL,
                "joined",
                0,
                "left",
                0,
                "stayed",
                COUNTS.headCount(CellKey.TOTAL));
        put(
                        "/v1/rounds/after-gone/movements",
                        TestIssuer.statistician(),
                        Map.of("from", "gone", "groups", List.of(everybody)))
                .statusCode(204);

        post("/v1/rounds/after-gone/release", TestIssuer.statistician(), "")
                .statusCode(201)
                .body("report.checks.code", hasItem("bounds-over-all-releases"));
    }

    @Test
    void aRoundThatIsTooSmallIsRefusedWithReasons() {
        RawCounts tiny = Populations.of("tiny", "OVO000101", "D01", 20);
        handOver("tiny", tiny, DATE, TestIssuer.counter()).statusCode(201);

        post("/v1/rounds/tiny/release", TestIssuer.statistician(), "")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:release-refused"))
                .body("reasons.code", hasItem("too-few-persons"));
        post("/v1/rounds/none/release", TestIssuer.statistician(), "").statusCode(404);
        post("/v1/releases/tiny/publish", TestIssuer.statistician(), "{}").statusCode(404);
    }

    private void invisible(String round) {
        given().get("/v1/releases/" + round).then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/releases/" + round + "/data").then().statusCode(404);
        given().get("/v1/releases/" + round + "/disclosure-report").then().statusCode(404);
        given().get("/v1/releases").then().body("releases.round", not(hasItem(round)));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
