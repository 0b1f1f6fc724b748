package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.SECOND;
import static be.telling.lookup.TestRound.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryTest {

    private static final String PROBLEM = "urn:problem-type:telling:";

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @BeforeEach
    void quiet() {
        register.reset();
    }

    private static List<StaffRow> staff(int rows) {
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            staff.add(row(TestNumbers.number(100_000 + i), i));
        }
        return staff;
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + type));
    }

    private long parts() {
        return database.execute("select 1 from sealed_part").rowCount();
    }

    @Test
    void anybody_may_read_the_sealing_keys_and_the_definitions() {
        given().get("/v1/sealing-keys")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("OKP"))
                .body("keys[0].d", nullValue());
        given().get("/v1/definitions").then().statusCode(200).body("id", hasItem("vl-2016"));
    }

    @Test
    void a_list_is_acknowledged_once_as_new_and_then_as_the_same() {
        TestRound round = new TestRound("twice");
        byte[] body = round.sealed(round.binding(FIRST), staff(25), 10);
        long before = parts();

        Response first = round.put(FIRST, body);
        Response again = round.put(FIRST, body);

        first.then().statusCode(201).body("parts", equalTo(3)).body("rows", equalTo(25));
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(parts() - before).isEqualTo(3);
        assertThat(round.progress().getString("state")).isEqualTo("receiving");
        assertThat(round.progress().getInt("lists")).isEqualTo(1);
    }

    @Test
    void the_answer_tells_what_the_upload_is_called_and_never_what_looks_like_a_number() {
        TestRound round = new TestRound("named");
        byte[] body = round.sealed(round.binding(FIRST), staff(3), 10);

        Response named = round.put(FIRST, body, "payroll-2026-01");
        Response numbered = round.put(FIRST, body, "85073003328");

        named.then().statusCode(201).header("X-Request-Id", "payroll-2026-01");
        numbered.then().statusCode(200).header("X-Request-Id", matchesRegex("[b-z]{20}"));
    }

    @Test
    void a_newer_list_takes_the_place_of_the_older_one() {
        TestRound round = new TestRound("replaced-list");
        round.put(FIRST, round.sealed(round.binding(FIRST), staff(25), 10))
                .then()
                .statusCode(201);
        long before = parts();

        round.put(FIRST, round.sealed(round.binding(FIRST), staff(5), 10))
                .then()
                .statusCode(201);

        assertThat(parts() - before).isEqualTo(-2);
    }

    @Test
    void a_list_that_is_cut_off_changed_or_for_another_place_is_refused_and_leaves_nothing() {
        TestRound round = new TestRound("broken");
        ListBinding binding = round.binding(FIRST);
        byte[] body = round.sealed(binding, staff(25), 10);
        long before = parts();
        byte[] changed = body.clone();
        changed[body.length - 5] ^= 1;

        problem(round.put(FIRST, Arrays.copyOf(body, body.length - 7)), 422, "sealed-list-invalid");
        problem(round.put(FIRST, changed), 422, "sealed-list-invalid");
        problem(round.put(FIRST, "no sealed list".getBytes(StandardCharsets.US_ASCII)), 422, "sealed-list-invalid");
        problem(round.put(SECOND, body), 422, "sealed-list-invalid");
        problem(new TestRound("another").put(FIRST, body), 422, "sealed-list-invalid");

        assertThat(parts()).isEqualTo(before);
        given().auth()
                .oauth2(TestIssuer.statistician())
                .get("/v1/rounds/broken/progress")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "round-unknown"));
    }

    @Test
    void lists_of_one_round_are_for_one_definition() {
        TestRound round = new TestRound("one-definition");
        round.deliver(FIRST, staff(1));
        TestRound other = new TestRound("one-definition", "vl-2014");

        problem(other.put(SECOND, other.sealed(other.binding(SECOND), staff(1), 10)), 422, "sealed-list-invalid");
    }

    @Test
    void only_the_right_role_may_deliver_count_retry_and_look() {
        TestRound round = new TestRound("roles");
        byte[] body = round.sealed(round.binding(FIRST), staff(1), 10);
        String statistician = TestIssuer.statistician();
        String expired =
                TestIssuer.expiredToken(TestIssuer.REGISTER, "telling-lookup", List.of("list-deliverer"), Map.of());
        String elsewhere =
                TestIssuer.token(TestIssuer.REGISTER, "telling-statistics", List.of("list-deliverer"), Map.of());
        String government =
                TestIssuer.token(TestIssuer.GOVERNMENT, "telling-lookup", List.of("list-deliverer"), Map.of());

        problem(put(null, body), 401, "unauthenticated");
        problem(put(expired, body), 401, "unauthenticated");
        problem(put(elsewhere, body), 401, "unauthenticated");
        problem(put(government, body), 401, "unauthenticated");
        problem(put(statistician, body), 403, "forbidden");
        problem(given().auth().oauth2(TestIssuer.listDeliverer()).post("/v1/rounds/roles/retry"), 403, "forbidden");
        problem(given().get("/v1/rounds/roles/progress"), 401, "unauthenticated");
    }

    private static Response put(@Nullable String token, byte[] body) {
        return given().headers(token == null ? Map.of() : Map.of("Authorization", "Bearer " + token))
                .contentType(SealedListWriter.MEDIA_TYPE)
                .body(body)
                .put("/v1/rounds/roles/lists/" + FIRST);
    }

    @Test
    void names_that_cannot_be_are_refused() {
        problem(
                given().auth().oauth2(TestIssuer.statistician()).get("/v1/rounds/NO_ROUND/progress"),
                422,
                "invalid-request");
    }

    @Test
    void a_count_needs_every_list_exactly_as_it_was_acknowledged() {
        TestRound round = new TestRound("mismatch");
        round.deliver(FIRST, staff(3));
        Map<String, Object> manifest = round.manifest();

        problem(new TestRound("nowhere").count(manifest), 409, "lists-missing").body("organisations", contains(FIRST));
        problem(round.count(changed(manifest, "listId", "00000000-0000-0000-0000-000000000000")), 409, "lists-missing")
                .body("organisations", contains(FIRST));
        problem(round.count(changed(manifest, "sha256", "0".repeat(64))), 409, "manifest-mismatch")
                .body("organisations", contains(FIRST));
        problem(round.count(changed(manifest, "organisation", SECOND)), 409, "lists-missing")
                .body("organisations", contains(SECOND));
        problem(round.count(with(manifest, "definition", "vl-1830")), 422, "definition-unknown");
        problem(round.count(with(manifest, "definition", "vl-2014")), 409, "manifest-mismatch");
        problem(round.count(with(manifest, "referenceDate", "2024-12-31")), 409, "manifest-mismatch");
        problem(round.count(with(manifest, "organisations", List.of())), 422, "invalid-request");
        assertThat(round.progress().getString("state")).isEqualTo("receiving");
        assertThat(register.messages()).isEmpty();
    }

    @Test
    void a_round_is_counted_once_by_one_manifest() {
        TestRound round = new TestRound("once");
        round.deliver(FIRST, staff(3));
        Map<String, Object> manifest = round.manifest();
        round.count(manifest).then().statusCode(202).body("state", equalTo("counting"));

        round.count(manifest).then().statusCode(202);
        problem(round.count(changed(manifest, "accepted", 2)), 409, "round-already-counting");
        problem(round.put(SECOND, round.sealed(round.binding(SECOND), staff(1), 10)), 409, "round-already-counting");
        round.awaitCounted();
        round.count(manifest).then().statusCode(202).body("state", not(equalTo("receiving")));
        assertThat(register.messages()).hasSize(3);
    }

    @Test
    void a_list_that_was_not_announced_is_not_counted() {
        TestRound round = new TestRound("unannounced");
        round.deliver(FIRST, staff(3));
        round.put(SECOND, round.sealed(round.binding(SECOND), staff(9).subList(3, 9), 10))
                .then()
                .statusCode(201);

        round.countToTheEnd();

        assertThat(round.counts().getLong("persons")).isEqualTo(3);
        assertThat(round.progress().getInt("lists")).isEqualTo(1);
    }

    private static Map<String, Object> with(Map<String, Object> manifest, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(manifest);
        changed.put(member, value);
        return changed;
    }

    private static Map<String, Object> changed(Map<String, Object> manifest, String member, Object value) {
        if (!(manifest.get("lists") instanceof List<?> lists && lists.getFirst() instanceof Map<?, ?> list)) {
            throw new IllegalArgumentException("there is no list to change");
        }
        Map<Object, Object> other = new HashMap<>(list);
        other.put(member, value);
        return with(manifest, "lists", List.of(other));
    }
}
