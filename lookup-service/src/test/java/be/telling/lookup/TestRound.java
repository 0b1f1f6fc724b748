package be.telling.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import be.telling.testkit.TestIssuer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A round as intake-service would drive it. */
final class TestRound {

    static final String FIRST = "OVO000001";
    static final String SECOND = "OVO000002";
    static final String THIRD = "OVO000003";

    /** A bound that isn't reached, however slow the machine is: what takes so long has failed. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);

    final String id;
    final String definition;
    private final List<Map<String, Object>> lists = new ArrayList<>();

    TestRound(String id) {
        this(id, "vl-2016");
    }

    TestRound(String id, String definition) {
        this.id = id;
        this.definition = definition;
    }

    static StaffRow row(NationalNumber number, int row) {
        return row(number, 1, row);
    }

    static StaffRow row(NationalNumber number, double fte, int row) {
        return new StaffRow(number, Level.A, Statute.STATUTORY, Sex.F, AgeBand.Y35T44, fte, row);
    }

    ListBinding binding(String organisation) {
        return new ListBinding(id, organisation, definition, REFERENCE_DATE, UUID.randomUUID());
    }

    /** Seals rows, some to a part. */
    byte[] sealed(ListBinding binding, List<StaffRow> rows, int inPart) {
        Map<String, Object> jwk = given().get("/v1/sealing-keys").jsonPath().getMap("keys[0]");
        SealingKey key = SealingKey.fromJwk(jwk);
        PartSealer sealer = new PartSealer(key, binding);
        int parts = Math.max(1, (rows.size() + inPart - 1) / inPart);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (SealedListWriter writer = new SealedListWriter(
                body, new SealedListHeader(binding, key.keyId(), SealingKey.suite(), parts, rows.size()))) {
            for (int part = 0; part < parts; part++) {
                List<StaffRow> some = rows.subList(part * inPart, Math.min(rows.size(), (part + 1) * inPart));
                PartPosition position = new PartPosition(part, some.size(), part == parts - 1);
                writer.write(new SealedPart(position, sealer.seal(position, some)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }

    Response put(String organisation, byte[] body) {
        return put(organisation, body, "named-by-the-tests");
    }

    /** @param upload what the upload is called */
    Response put(String organisation, byte[] body, String upload) {
        return given().auth()
                .oauth2(TestIssuer.listDeliverer())
                .header("X-Request-Id", upload)
                .contentType(SealedListWriter.MEDIA_TYPE)
                .body(body)
                .put("/v1/rounds/" + id + "/lists/" + organisation);
    }

    void deliver(String organisation, StaffRow... rows) {
        deliver(organisation, List.of(rows));
    }

    void deliver(String organisation, List<StaffRow> rows) {
        byte[] body = sealed(binding(organisation), rows, 1_000);
        Response response = put(organisation, body);
        response.then().statusCode(201);
        announce(
                organisation,
                response.jsonPath(),
                rows.stream().map(StaffRow::number).distinct().count());
    }

    void announce(String organisation, JsonPath acknowledgement, long accepted) {
        Map<String, Object> list = new LinkedHashMap<>(acknowledgement.getMap("$"));
        list.put("organisation", organisation);
        list.put("accepted", accepted);
        lists.add(list);
    }

    Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("referenceDate", REFERENCE_DATE.toString());
        manifest.put("definition", definition);
        manifest.put("domains", List.of(Map.of("code", "D01", "name", name("Domein"))));
        manifest.put(
                "organisations",
                List.of(organisation(FIRST, "D01"), organisation(SECOND, "D01"), organisation(THIRD, "D02")));
        manifest.put("lists", List.copyOf(lists));
        return manifest;
    }

    Response count() {
        return count(manifest());
    }

    Response count(Map<String, Object> manifest) {
        return given().auth()
                .oauth2(TestIssuer.listDeliverer())
                .contentType("application/json")
                .body(manifest)
                .post("/v1/rounds/" + id + "/count");
    }

    Response retry() {
        return given().auth().oauth2(TestIssuer.statistician()).post("/v1/rounds/" + id + "/retry");
    }

    Response giveUp(String reason) {
        return given().auth()
                .oauth2(TestIssuer.statistician())
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/rounds/" + id + "/give-up");
    }

    JsonPath progress() {
        return given().auth()
                .oauth2(TestIssuer.statistician())
                .get("/v1/rounds/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Counts, and waits until it is done. */
    void countToTheEnd() {
        count().then().statusCode(202);
        awaitCounted();
    }

    void awaitCounted() {
        awaitProgress("counted", json -> "counted".equals(json.getString("state")));
    }

    void awaitProgress(String what, java.util.function.Predicate<JsonPath> reached) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            JsonPath progress = progress();
            assertThat(reached.test(progress)).as(progress.prettify()).isTrue();
        });
    }

    /** What statistics received. */
    JsonPath counts() {
        return given().baseUri(System.getProperty(StatisticsStub.URL))
                .get("/v1/rounds/" + id + "/counts")
                .jsonPath();
    }

    /** Persons of an organisation by category. */
    Map<String, Integer> totals(String organisation) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        List<Map<String, Object>> cells = counts().getList("cells");
        for (Map<String, Object> cell : cells) {
            if (organisation.equals(cell.get("organisation")) && "_T".equals(cell.get("dimension"))) {
                totals.put((String) cell.get("origin"), (Integer) cell.get("persons"));
            }
        }
        return totals;
    }

    void statisticsAnswers(int status) {
        given().baseUri(System.getProperty(StatisticsStub.URL)).get("/status/" + id + "/" + status);
    }

    /** Whether statistics has something of it. */
    boolean countsSent() {
        return given().baseUri(System.getProperty(StatisticsStub.URL))
                        .get("/v1/rounds/" + id + "/counts")
                        .statusCode()
                == 200;
    }

    /** Takes counts and answers as if it hadn't. */
    void statisticsTakesWithoutSayingSo() {
        statisticsAnswers(StatisticsStub.TAKEN_SILENTLY);
    }

    void release() {
        given().baseUri(System.getProperty(StatisticsStub.URL)).get("/release/" + id);
    }

    private static Map<String, Object> organisation(String code, String domain) {
        return Map.of("code", code, "name", name(code), "domain", domain);
    }

    private static Map<String, String> name(String text) {
        return Map.of("nl", text, "en", text);
    }
}
