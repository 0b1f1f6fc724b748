package be.telling.statistics;

import static be.telling.statistics.Calls.delete;
import static be.telling.statistics.Calls.get;
import static be.telling.statistics.Calls.handOver;
import static be.telling.statistics.Calls.post;
import static be.telling.statistics.Calls.publish;
import static be.telling.statistics.Calls.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the counting side hands over and may take back, and who sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class CountsTest {
    private static final String DATE = "2025-12-31";
    private static final RawCounts COUNTS = Populations.random(42, 12, 3, 1_500);

    @Inject
    AgroalDataSource database;

    @Test
    void onlyTheCounterHandsOverAndOnlyTheStatisticianLooks() {
        given().contentType(ContentType.JSON)
                .body(Handover.of(COUNTS, "auth", DATE, "vl-2016"))
                .put("/v1/rounds/auth/counts")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:problem-type:telling:unauthenticated"));
        handOver("auth", COUNTS, DATE, TestIssuer.statistician())
                .statusCode(403)
                .contentType("application/problem+json");
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
            handOver("auth", COUNTS, DATE, bad).statusCode(401).contentType("application/problem+json");
        }
        get("/v1/rounds/auth/counts", TestIssuer.statistician())
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:telling:counts-unknown"));
    }

    @Test
    void countsAreTakenOnceAndShownAsTheyCame() throws Exception {
        handOver("raw", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        handOver("raw", COUNTS, DATE, TestIssuer.counter()).statusCode(200);

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
        assertThat(Sql.texts(database, "select client || '/' || round from access_log where round = 'raw'"))
                .containsExactly("statistician/raw");

        RawCounts other = Populations.random(43, 12, 3, 1_500);
        handOver("raw", other, DATE, TestIssuer.counter()).statusCode(200);
        post("/v1/rounds/raw/release", TestIssuer.statistician(), "").statusCode(201);
        handOver("raw", other, DATE, TestIssuer.counter()).statusCode(200);
        handOver("raw", COUNTS, DATE, TestIssuer.counter())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:counts-conflict"));
        post("/v1/releases/raw/withdraw", TestIssuer.statistician(), "{\"reason\": \"wrong counts\"}")
                .statusCode(200);
        handOver("raw", COUNTS, DATE, TestIssuer.counter()).statusCode(200);
    }

    @Test
    void movementsAreTakenFromTheStatisticianIfTheyAreThoseOfTheGroups() throws Exception {
        handOver("moved-before", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        handOver("moved-after", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        String organisation = COUNTS.organisations().getFirst().code();
        long persons = COUNTS.headCount(organisation);

        movements(organisation, 1, 1, persons - 1, TestIssuer.counter()).statusCode(403);
        movements(organisation, 1, 1, persons, TestIssuer.statistician())
                .statusCode(422)
                .body("errors.pointer", hasItem("#/groups/0"));
        movements(organisation, 1, 1, persons - 1, TestIssuer.statistician()).statusCode(204);
        movements(organisation, 2, 2, persons - 2, TestIssuer.statistician()).statusCode(204);

        assertThat(Sql.texts(database, "select round || ' ' || earlier from movements where round = 'moved-after'"))
                .containsExactly("moved-after moved-before");
        assertThat(Sql.bytes(database, "select envelope from movements where round = 'moved-after'")
                        .getFirst())
                .isNotEmpty();
        assertThat(new String(
                        Sql.bytes(database, "select envelope from movements where round = 'moved-after'")
                                .getFirst(),
                        StandardCharsets.ISO_8859_1))
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
        return put("/v1/rounds/moved-after/movements", token, Map.of("from", "moved-before", "groups", List.of(group)));
    }

    @Test
    void countsOfAnAbandonedRoundAreTakenBackUnlessSomethingWasBuiltOfThem() {
        handOver("taken-back", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        takeBack("taken-back", TestIssuer.statistician()).statusCode(403);

        takeBack("taken-back", TestIssuer.counter()).statusCode(204);
        takeBack("taken-back", TestIssuer.counter()).statusCode(204);

        get("/v1/rounds/taken-back/counts", TestIssuer.statistician()).statusCode(404);
        handOver("taken-back", COUNTS, DATE, TestIssuer.counter()).statusCode(201);
        post("/v1/rounds/taken-back/release", TestIssuer.statistician(), "").statusCode(201);
        takeBack("taken-back", TestIssuer.counter())
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:counts-conflict"));
    }

    private static ValidatableResponse takeBack(String round, String token) {
        return delete("/v1/rounds/" + round + "/counts", token);
    }

    @Test
    void countsThatDoNotAddUpAreRefusedWithoutRepeatingThem() {
        Map<String, Object> body = Handover.of(COUNTS, "sums", DATE, "vl-2016");
        List<Map<String, Object>> cells = new ArrayList<>(Handover.cells(COUNTS));
        Map<String, Object> first = cells.getFirst();
        first.put("persons", 7_654_321);
        body.put("cells", cells);

        String answer = handOver("sums", body, TestIssuer.counter())
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
        handOver("sums", body, TestIssuer.counter())
                .statusCode(422)
                .body("errors.pointer", hasItems("#/cells/0/organisation", "#/cells/0/value", "#/cells/0/origin"));
        handOver("another", body, TestIssuer.counter()).statusCode(422).body("errors[0].pointer", equalTo("#/round"));
        body.put("organisations", List.of());
        handOver("sums", body, TestIssuer.counter()).statusCode(422).body("errors.pointer", hasItem("#/organisations"));
        handOver("sums", Map.of(), TestIssuer.counter()).statusCode(422);
        put("/v1/rounds/sums/counts", TestIssuer.counter(), "{\"round\": ")
                .statusCode(400)
                .contentType("application/problem+json");
        put("/v1/rounds/sums/counts", TestIssuer.counter(), new byte[17 << 20])
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void noSmallCountStandsInTheDatabaseInClear() throws Exception {
        RawCounts counts = Populations.random(8, 10, 2, 4_321);
        publish("search", counts, "2019-12-31");

        List<byte[]> stored = Sql.bytes(database, "select envelope from counts where round = 'search'");
        assertThat(stored).hasSize(1);
        String clear = new String(stored.getFirst(), StandardCharsets.ISO_8859_1);
        assertThat(clear).doesNotContain("OVO000", "persons", "\"NEU\"");
        for (byte[] body : Sql.bytes(database, "select body from release_document where round = 'search'")) {
            String text = new String(body, StandardCharsets.UTF_8);
            if (text.startsWith("{")) {
                assertFiguresAreRounded(new ObjectMapper().readTree(body));
            }
        }
    }

    private static void assertFiguresAreRounded(JsonNode document) {
        List<JsonNode> figures = new ArrayList<>(document.findValues("persons"));
        document.path("value").forEach(figures::add);
        assertThat(figures).allMatch(figure -> figure.isNull() || figure.asLong() % 5 == 0);
    }
}
