package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.SECOND;
import static be.telling.lookup.TestRound.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import be.telling.commons.sealedlist.ForgedList;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.lookup.database.Database;
import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that their organisation sealed: looked at before they are delivered, and judged again when they are opened. */
@QuarkusTest
class ListCheckTest {

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @BeforeEach
    void quiet() {
        register.reset();
    }

    @Test
    void what_a_list_holds_is_told_and_nothing_is_kept() {
        TestRound round = new TestRound("looked-at");
        long lists = database.execute("select 1 from sealed_list").rowCount();
        long parts = database.execute("select 1 from sealed_part").rowCount();

        Response answer = check(round, FIRST, mixed(round), true);

        answer.then()
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("rejected", equalTo(3))
                .body("errors.row", equalTo(List.of(3, 4, 5)))
                .body("errors.code", equalTo(List.of("number-check-digits", "level-unknown", "fte-out-of-range")));
        assertThat(answer.asString()).doesNotContain(digits(1)).doesNotContain(digits(2));
        assertThat(database.execute("select 1 from sealed_list").rowCount()).isEqualTo((int) lists);
        assertThat(database.execute("select 1 from sealed_part").rowCount()).isEqualTo((int) parts);
        given().auth()
                .oauth2(TestIssuer.statistician())
                .get("/v1/rounds/looked-at/progress")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_of_the_same_people_are_alike_and_short_ones_like_nothing() {
        TestRound round = new TestRound("looked-at-twice");

        Response one = check(round, FIRST, people(round, FIRST, 0, 25), true);
        Response same = check(round, SECOND, people(round, SECOND, 0, 25), true);
        Response other = check(round, SECOND, people(round, SECOND, 1, 26), true);
        Response few = check(round, FIRST, people(round, FIRST, 0, 24), true);

        String likeness = one.then().statusCode(200).extract().path("likeness");
        assertThat(likeness).matches("[0-9a-f]{32}");
        same.then().body("likeness", equalTo(likeness));
        other.then().statusCode(200).body("likeness", not(equalTo(likeness)));
        few.then().statusCode(200).body("$", not(hasKey("likeness")));
    }

    @Test
    void test_numbers_are_rows_with_faults_unless_the_sender_takes_them() {
        TestRound round = new TestRound("test-numbers");
        byte[] body = round.sealed(round.binding(FIRST), List.of(row(TestNumbers.number(1), 1)), 10);

        Response answer = check(round, FIRST, body, false);

        answer.then().statusCode(200).body("errors.code", equalTo(List.of("number-test")));
    }

    @Test
    void a_list_that_is_changed_cut_or_for_another_place_is_refused() {
        TestRound round = new TestRound("looked-at-broken");
        byte[] body = mixed(round);
        byte[] changed = body.clone();
        changed[body.length - 5] ^= 1;

        List<Response> answers = List.of(
                check(round, FIRST, changed, true),
                check(round, FIRST, Arrays.copyOf(body, body.length - 7), true),
                check(round, SECOND, body, true),
                check(new TestRound("elsewhere"), FIRST, body, true));

        answers.forEach(answer -> answer.then().statusCode(422).body("type", endsWith(":sealed-list-invalid")));
    }

    @Test
    void only_the_deliverer_may_have_lists_looked_at() {
        TestRound round = new TestRound("looked-at-by-whom");
        byte[] body = mixed(round);

        given().contentType(SealedListWriter.MEDIA_TYPE)
                .body(body)
                .post(address(round, FIRST))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestIssuer.statistician())
                .contentType(SealedListWriter.MEDIA_TYPE)
                .body(body)
                .post(address(round, FIRST))
                .then()
                .statusCode(403);
    }

    @Test
    void rows_that_can_not_be_counted_are_told_and_the_others_are_counted() {
        TestRound round = new TestRound("forged-rows");
        register.knowsNot(TestNumbers.number(500_001), "30001");
        register.knowsNot(TestNumbers.number(500_002), "30001");
        Response taken = round.put(FIRST, mixed(round));
        taken.then().statusCode(201).body("rows", equalTo(6));
        round.announce(FIRST, taken.jsonPath(), 2);

        round.countToTheEnd();

        assertThat(round.progress().getList("rejected")).isEqualTo(List.of(Map.of("organisation", FIRST, "rows", 3)));
        assertThat(round.progress().getInt("persons.total")).isEqualTo(2);
        assertThat(round.progress().getString("destroyedAt")).isNotNull();
    }

    private static byte[] people(TestRound round, String organisation, int from, int to) {
        return ForgedList.body(
                SealingKey.fromJwk(given().get("/v1/sealing-keys").jsonPath().getMap("keys[0]")),
                round.binding(organisation),
                IntStream.range(from, to)
                        .mapToObj(i -> ForgedList.row(number(i), 1, i - from + 1))
                        .toList(),
                10);
    }

    /** Two persons, one of them twice, and three rows with faults; two rows in a part. */
    private static byte[] mixed(TestRound round) {
        SealingKey key =
                SealingKey.fromJwk(given().get("/v1/sealing-keys").jsonPath().getMap("keys[0]"));
        return ForgedList.body(
                key,
                round.binding(FIRST),
                List.of(
                        ForgedList.row(number(1), 1, 1),
                        ForgedList.row(number(2), 1, 2),
                        ForgedList.row(12_345_678_901L, 1, 3),
                        ForgedList.row(number(3), new byte[] {9, 1, 2, 2}, 1, 4),
                        ForgedList.row(number(4), Double.NaN, 5),
                        ForgedList.row(number(1), 0.5, 6)),
                2);
    }

    private static long number(int index) {
        return TestNumbers.number(500_000 + index).value();
    }

    private static String digits(int index) {
        return TestNumbers.number(500_000 + index).digits();
    }

    private static String address(TestRound round, String organisation) {
        return "/v1/rounds/" + round.id + "/lists/" + organisation + "/check";
    }

    private static Response check(TestRound round, String organisation, byte[] body, boolean testNumbers) {
        return given().auth()
                .oauth2(TestIssuer.listDeliverer())
                .contentType(SealedListWriter.MEDIA_TYPE)
                .queryParam("test-numbers", testNumbers)
                .body(body)
                .post(address(round, organisation));
    }
}
