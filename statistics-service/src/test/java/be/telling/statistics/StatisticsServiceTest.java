package be.telling.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class StatisticsServiceTest {
    private static final RawCounts COUNTS = Populations.random(42, 30, 6, 3_000);

    @Inject
    AgroalDataSource database;

    // Set by the test framework before any test runs.
    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void onlyTheCounterHandsOverAndOnlyTheStatisticianLooks() {
        given().contentType(ContentType.JSON)
                .body(Handover.of(COUNTS, "auth", "2025-12-31", "vl-2016"))
                .put("/v1/rounds/auth/counts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:problem-type:telling:unauthenticated"));
        put("auth", COUNTS, TestIssuer.statistician()).statusCode(403).contentType("application/problem+json");
        get("/v1/rounds/auth/counts", TestIssuer.counter()).statusCode(403);
        post("/v1/rounds/auth/release", TestIssuer.counter(), "").statusCode(403);
        post("/v1/releases/auth/publish", TestIssuer.counter(), "{}").statusCode(403);
        post("/v1/releases/auth/withdraw", TestIssuer.counter(), "{\"reason\": \"r\"}")
                .statusCode(403);
        Set<String> role = Set.of("counter");
        for (String bad : List.of(
                TestIssuer.expiredToken(TestIssuer.REGISTER, "telling-statistics", role, Map.of()),
                TestIssuer.wrongKeyToken(TestIssuer.REGISTER, "telling-statistics", role, Map.of()),
                TestIssuer.wrongIssuerToken(TestIssuer.REGISTER, "telling-statistics", role, Map.of()),
                TestIssuer.token(TestIssuer.GOVERNMENT, "telling-statistics", role, Map.of()),
                TestIssuer.token(TestIssuer.REGISTER, "telling-lookup", role, Map.of()),
                "nonsense")) {
            put("auth", COUNTS, bad).statusCode(401).contentType("application/problem+json");
        }
        get("/v1/rounds/auth/counts", TestIssuer.statistician())
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:telling:counts-unknown"));
    }

    @Test
    void countsAreTakenOnceAndShownAsTheyCame() throws Exception {
        put("raw", COUNTS, TestIssuer.counter()).statusCode(201);
        put("raw", COUNTS, TestIssuer.counter()).statusCode(200);

        Response shown = given().auth().oauth2(TestIssuer.statistician()).get("/v1/rounds/raw/counts");

        shown.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("round", equalTo("raw"))
                .body("definition", equalTo("vl-2016"))
                .body("persons", equalTo((int) COUNTS.persons()))
                .body("rows", equalTo((int) COUNTS.rows()));
        List<Map<String, Object>> cells = shown.jsonPath().getList("cells");
        assertThat(cells).containsExactlyInAnyOrderElementsOf(Handover.cells(COUNTS));
        assertThat(rows("select client || '/' || round from access_log where round = 'raw'"))
                .containsExactly("statistician/raw");

        RawCounts other = Populations.random(43, 30, 6, 3_000);
        put("raw", other, TestIssuer.counter()).statusCode(200);
        post("/v1/rounds/raw/release", TestIssuer.statistician(), "").statusCode(201);
        put("raw", other, TestIssuer.counter()).statusCode(200);
        put("raw", COUNTS, TestIssuer.counter())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:counts-conflict"));
        post("/v1/releases/raw/withdraw", TestIssuer.statistician(), "{\"reason\": \"wrong counts\"}")
                .statusCode(200);
        put("raw", COUNTS, TestIssuer.counter()).statusCode(200);
    }

    @Test
    void movementsAreTakenFromTheStatisticianIfTheyAreThoseOfTheGroups() throws Exception {
        put("moved-before", COUNTS, TestIssuer.counter()).statusCode(201);
        put("moved-after", COUNTS, TestIssuer.counter()).statusCode(201);
        String organisation = COUNTS.organisations().getFirst().code();
        long persons = COUNTS.headCount(organisation);

        movements(organisation, 1, 1, persons - 1, TestIssuer.counter()).statusCode(403);
        movements(organisation, 1, 1, persons, TestIssuer.statistician())
                .statusCode(422)
                .body("errors.pointer", hasItem("#/groups/0"));
        movements(organisation, 1, 1, persons - 1, TestIssuer.statistician()).statusCode(204);
        movements(organisation, 2, 2, persons - 2, TestIssuer.statistician()).statusCode(204);

        assertThat(rows("select round || ' ' || earlier from movements")).containsExactly("moved-after moved-before");
        assertThat(bytes("select envelope from movements").getFirst()).isNotEmpty();
        assertThat(new String(bytes("select envelope from movements").getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain(organisation);
        post("/v1/rounds/moved-after/release", TestIssuer.statistician(), "").statusCode(201);
    }

    private static ValidatableResponse movements(
            String organisation, long joined, long left, long stayed, String token) {
        Map<String, Object> group = Map.of(
                "organisation",
                organisation,
                "dimension",
                "_T",
                "value",
                "_T",
                "joined",
                joined,
                "left",
                left,
                "stayed",
                stayed);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("from", "moved-before", "groups", List.of(group)))
                .put("/v1/rounds/moved-after/movements")
                .then();
    }

    @Test
    void countsOfAnAbandonedRoundAreTakenBackUnlessSomethingWasBuiltOfThem() {
        put("taken-back", COUNTS, TestIssuer.counter()).statusCode(201);
        takeBack("taken-back", TestIssuer.statistician()).statusCode(403);

        takeBack("taken-back", TestIssuer.counter()).statusCode(204);
        takeBack("taken-back", TestIssuer.counter()).statusCode(204);

        get("/v1/rounds/taken-back/counts", TestIssuer.statistician()).statusCode(404);
        put("taken-back", COUNTS, TestIssuer.counter()).statusCode(201);
        post("/v1/rounds/taken-back/release", TestIssuer.statistician(), "").statusCode(201);
        takeBack("taken-back", TestIssuer.counter())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:counts-conflict"));
    }

    private static ValidatableResponse takeBack(String round, String token) {
        return given().auth()
                .oauth2(token)
                .delete("/v1/rounds/" + round + "/counts")
                .then();
    }

    @Test
    void countsThatDoNotAddUpAreRefusedWithoutRepeatingThem() {
        Map<String, Object> body = Handover.of(COUNTS, "sums", "2025-12-31", "vl-2016");
        List<Map<String, Object>> cells = new ArrayList<>(Handover.cells(COUNTS));
        Map<String, Object> first = cells.getFirst();
        first.put("persons", 7_654_321);
        body.put("cells", cells);

        String answer = putBody("sums", body, TestIssuer.counter())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:invalid-request"))
                .body("errors[0].pointer", equalTo("#/cells"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("7654321");
        body.put(
                "cells",
                List.of(Map.of(
                        "organisation",
                        "OVO999999",
                        "dimension",
                        "LEVEL",
                        "value",
                        "E",
                        "origin",
                        "XX",
                        "persons",
                        1)));
        putBody("sums", body, TestIssuer.counter())
                .statusCode(422)
                .body("errors.pointer", hasItems("#/cells/0/organisation", "#/cells/0/value", "#/cells/0/origin"));
        putBody("another", body, TestIssuer.counter()).statusCode(422).body("errors[0].pointer", equalTo("#/round"));
        body.put("organisations", List.of());
        putBody("sums", body, TestIssuer.counter()).statusCode(422).body("errors.pointer", hasItem("#/organisations"));
        putBody("sums", Map.of(), TestIssuer.counter()).statusCode(422);
        given().auth()
                .oauth2(TestIssuer.counter())
                .contentType(ContentType.JSON)
                .body("{\"round\": ")
                .put("/v1/rounds/sums/counts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(TestIssuer.counter())
                .contentType(ContentType.JSON)
                .body(new byte[17 << 20])
                .put("/v1/rounds/sums/counts")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void aReleaseIsForTheStatisticianAloneUntilItsMomentComes() {
        put("embargo", COUNTS, TestIssuer.counter()).statusCode(201);
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

        Instant at = Instant.now().plusMillis(5_000);
        post("/v1/releases/embargo/publish", TestIssuer.statistician(), "{\"at\": \"" + at + "\"}")
                .statusCode(200)
                .body("state", equalTo("embargoed"));
        invisible("embargo");
        post("/v1/rounds/embargo/release", TestIssuer.statistician(), "")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:release-state"));

        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> given().get("/v1/releases/embargo").statusCode() == 200);
        assertThat(Instant.now()).isBetween(at, at.plusSeconds(1));
        given().get("/v1/releases").then().body("releases.round", hasItem("embargo"));
    }

    @Test
    void aPublishedReleaseIsTheSameBytesForEverybodyAndNeverChanges() throws Exception {
        publish("public", COUNTS, "2024-12-31", "vl-2016");
        given().auth()
                .oauth2(TestIssuer.statistician())
                .noContentType()
                .post("/v1/releases/public/publish")
                .then()
                .statusCode(200);
        String later = "{\"at\": \"" + Instant.now().plusSeconds(60) + "\"}";
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
                assertThat(document.header("ETag")).isEqualTo("\"" + link.get("sha256") + "\"");
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
    void aWithdrawnReleaseLeavesItsReasonAndNothingElse() throws Exception {
        publish("wrong", COUNTS, "2020-12-31", "vl-2016");
        String reason = "Een lijst was onvolledig";

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
        assertThat(rows("select name from release_document where round = 'wrong'"))
                .isEmpty();
        post("/v1/releases/wrong/publish", TestIssuer.statistician(), "{}").statusCode(409);
        post("/v1/rounds/wrong/release", TestIssuer.statistician(), "").statusCode(409);
        post("/v1/releases/wrong/withdraw", TestIssuer.statistician(), "{}").statusCode(422);
        post("/v1/releases/none/withdraw", TestIssuer.statistician(), "{\"reason\": \"r\"}")
                .statusCode(404);
    }

    @Test
    void aRoundThatIsTooSmallIsRefusedWithReasons() {
        RawCounts tiny = Populations.of("tiny", "OVO000101", "D01", 20);
        put("tiny", tiny, TestIssuer.counter()).statusCode(201);

        post("/v1/rounds/tiny/release", TestIssuer.statistician(), "")
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:release-refused"))
                .body("reasons.code", hasItem("too-few-persons"));
        post("/v1/rounds/none/release", TestIssuer.statistician(), "").statusCode(404);
        post("/v1/releases/tiny/publish", TestIssuer.statistician(), "{}").statusCode(404);
    }

    @Test
    void thePageSpeaksBothLanguagesAndHasNothingInline() {
        RawCounts counts = Populations.random(5, 40, 6, 12_345);
        publish("page", counts, "2099-12-31", "vl-2016");

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
    void noSmallCountStandsInTheDatabaseInClear() throws Exception {
        RawCounts counts = Populations.random(8, 10, 2, 4_321);
        publish("search", counts, "2019-12-31", "vl-2016");

        List<byte[]> stored = bytes("select envelope from counts where round = 'search'");
        assertThat(stored).hasSize(1);
        String clear = new String(stored.getFirst(), StandardCharsets.ISO_8859_1);
        assertThat(clear).doesNotContain("OVO000", "persons", "\"NEU\"");
        for (byte[] body : bytes("select body from release_document where round = 'search'")) {
            String text = new String(body, StandardCharsets.UTF_8);
            if (text.startsWith("{")) {
                assertFiguresAreRounded(new ObjectMapper().readTree(body));
            }
        }
    }

    @Test
    void theManagementPortTellsWhatIsGoingOn() {
        put("metrics", COUNTS, TestIssuer.counter()).statusCode(201);
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

    private static void assertFiguresAreRounded(JsonNode document) {
        List<JsonNode> figures = new ArrayList<>(document.findValues("persons"));
        document.path("value").forEach(figures::add);
        assertThat(figures).allMatch(figure -> figure.isNull() || figure.asLong() % 5 == 0);
    }

    private void invisible(String round) {
        given().get("/v1/releases/" + round).then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/releases/" + round + "/data").then().statusCode(404);
        given().get("/v1/releases/" + round + "/disclosure-report").then().statusCode(404);
        given().get("/v1/releases").then().body("releases.round", not(hasItem(round)));
    }

    private void publish(String round, RawCounts counts, String referenceDate, String definition) {
        putBody(round, Handover.of(counts, round, referenceDate, definition), TestIssuer.counter())
                .statusCode(201);
        post("/v1/rounds/" + round + "/release", TestIssuer.statistician(), "").statusCode(201);
        post("/v1/releases/" + round + "/publish", TestIssuer.statistician(), "{}")
                .statusCode(200)
                .body("state", equalTo("published"));
    }

    private static ValidatableResponse put(String round, RawCounts counts, String token) {
        return putBody(round, Handover.of(counts, round, "2025-12-31", "vl-2016"), token);
    }

    private static ValidatableResponse putBody(String round, Map<String, Object> body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/rounds/" + round + "/counts")
                .then();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse post(String path, String token, String body) {
        return body.isEmpty()
                ? given().auth().oauth2(token).post(path).then()
                : given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(path)
                        .then();
    }

    private List<String> rows(String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private List<byte[]> bytes(String query) throws Exception {
        List<byte[]> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getBytes(1));
            }
        }
        return rows;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
