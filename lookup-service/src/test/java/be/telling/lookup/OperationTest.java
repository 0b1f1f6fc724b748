package be.telling.lookup;

import static be.telling.lookup.OperationCalls.WHY;
import static be.telling.lookup.OperationCalls.operator;
import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.PATIENCE;
import static be.telling.lookup.TestRound.row;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Relative;
import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators see and do, and who else doesn't. */
@QuarkusTest
class OperationTest {

    private static final ScriptedRegister.Turn FAILING = new ScriptedRegister.Turn(new Answer.TryAgain("99996", false));
    private static final AtomicLong NEXT = new AtomicLong(700_000);

    private int seen;

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void quiet() {
        register.reset();
    }

    private boolean nobodyIsAskedAbout() {
        int before = seen;
        seen = register.messages().size();
        return before == seen;
    }

    private NationalNumber known() {
        NationalNumber number = TestNumbers.number(NEXT.getAndIncrement());
        register.knows(number, "129", new Relative.Unknown(), new Relative.Unknown());
        return number;
    }

    private NationalNumber failing() {
        NationalNumber number = known();
        register.first(number, FAILING, FAILING, FAILING, FAILING);
        return number;
    }

    private TestRound stuck(String id, int persons) {
        TestRound round = new TestRound(id);
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= persons; i++) {
            staff.add(row(failing(), i));
        }
        staff.add(row(known(), persons + 1));
        round.deliver(FIRST, staff);
        round.count().then().statusCode(202);
        round.awaitProgress(
                "stuck, and nobody else is open",
                json -> json.getInt("persons.stuck") == persons && json.getInt("persons.open") == persons);
        return round;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /v1/rounds,                                   true",
        "GET,  /v1/rounds/roles-2,                           true",
        "GET,  /v1/rounds/roles-2/open-persons,              false",
        "POST, /v1/rounds/roles-2/pause,                     false",
        "POST, /v1/rounds/roles-2/resume,                    false",
        "POST, /v1/rounds/roles-2/abandon,                   false",
        "POST, /v1/rounds/roles-2/retry,                     true",
        "POST, /v1/rounds/roles-2/give-up,                   true",
        "POST, /v1/rounds/roles-2/open-persons/HANDLE/retry, false",
        "POST, /v1/rounds/roles-2/open-persons/HANDLE/give-up, false",
        "GET,  /v1/operations,                               true",
        "GET,  /v1/grant,                                    true",
        "PUT,  /v1/grant,                                    false",
        "POST, /v1/grant/pause,                              false",
        "POST, /v1/grant/resume,                             false",
    })
    void only_the_right_role_may(String method, String path, boolean statisticianToo) {
        String address = path.replace("HANDLE", "a".repeat(64));
        String body = "{\"reason\": \"" + WHY + "\"}";

        int nobody = request(null, body, method, address);
        int deliverer = request(TestIssuer.listDeliverer(), body, method, address);
        int statistician = request(TestIssuer.statistician(), "{}", method, address);
        int operator = request(TestIssuer.operator(), "{}", method, address);

        assertThat(nobody).isEqualTo(401);
        assertThat(deliverer).isEqualTo(403);
        assertThat(statistician == 403).isEqualTo(!statisticianToo);
        assertThat(operator).isNotIn(401, 403, 500);
    }

    private static int request(@Nullable String token, String body, String method, String path) {
        var request = token == null ? given() : given().auth().oauth2(token);
        return (method.equals("GET")
                        ? request
                        : request.contentType("application/json").body(body))
                .request(method, path)
                .statusCode();
    }

    @Test
    void open_persons_are_told_by_handles_with_why_and_nothing_about_who() {
        TestRound round = stuck("open-persons", 3);

        JsonPath page = new OperationCalls(round).open("");

        assertThat(page.getList("persons.handle", String.class))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(handle -> handle.matches("[a-p]{64}"));
        assertThat(page.getList("persons.why")).containsOnly("stuck");
        assertThat(page.getList("persons.code")).containsOnly("99996");
        assertThat(page.getList("persons.attempts")).containsOnly(4);
        assertThat(page.getList("persons.since", String.class)).allMatch(since -> since.endsWith(":00Z"));
        assertThat(page.getList("persons", Map.class).getFirst().keySet())
                .isEqualTo(Set.of("handle", "why", "code", "attempts", "since"));
        assertThat(new OperationCalls(round).open("?why=waiting").getList("persons"))
                .isEmpty();
        new OperationCalls(round).abandon();
    }

    @Test
    void open_persons_come_in_pages() {
        TestRound round = stuck("open-pages", 5);
        OperationCalls operator = new OperationCalls(round);

        JsonPath first = operator.open("?limit=3");
        JsonPath second = operator.open("?limit=3&after=" + first.getString("next"));

        assertThat(first.getList("persons")).hasSize(3);
        assertThat(second.getList("persons")).hasSize(2);
        assertThat(second.<Object>get("next")).isNull();
        assertThat(first.getList("persons.handle", String.class))
                .doesNotContainAnyElementsOf(second.getList("persons.handle", String.class));
        operator.abandon();
    }

    @Test
    void one_person_is_given_up_and_another_asked_again_while_a_third_stays_open() {
        TestRound round = stuck("one-by-one", 3);
        OperationCalls operator = new OperationCalls(round);
        List<String> handles = operator.open("").getList("persons.handle", String.class);

        operator.giveUp(handles.get(0)).then().statusCode(204);
        operator.retry(handles.get(1)).then().statusCode(204);
        round.awaitProgress("one is left", json -> json.getInt("persons.open") == 1);

        assertThat(operator.open("").getList("persons.handle")).containsExactly(handles.get(2));
        operator.giveUp(handles.get(0)).then().statusCode(404);
        operator.giveUp("a".repeat(64)).then().statusCode(404);
        operator.retry("a".repeat(64)).then().statusCode(404);
        operator.retry("nobody").then().statusCode(422);
        round.giveUp("All others too.").then().statusCode(202).body("persons", equalTo(1));
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 2, "_U", 2));
        Row record = database.execute("select * from destruction where round = $1", round.id)
                .iterator()
                .next();
        assertThat(record.getString("given_up_reason")).isEqualTo(WHY + "\nAll others too.");
        assertThat(record.getLong("given_up_persons")).isEqualTo(2);
        assertThat(operator.acts()).containsExactly("give-up", "retry-person", "give-up-person");
        assertThat(operator.detail().getString("givenUp.reason")).contains(WHY);
    }

    @Test
    void who_may_still_be_answered_about_is_not_given_up() {
        TestRound round = new TestRound("not-stuck");
        register.always(new Answer.TryAgain("99995", true));
        round.deliver(FIRST, row(known(), 1));
        round.count();
        OperationCalls operator = new OperationCalls(round);
        await("it fails")
                .atMost(PATIENCE)
                .until(() -> operator.open("").getList("persons.why").contains("failing"));
        String handle = operator.open("").getString("persons[0].handle");

        operator.giveUp(handle)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:person-not-stuck"));

        assertThat(operator.open("").getString("persons[0].why")).isEqualTo("failing");
        register.always(null);
        round.awaitCounted();
        operator.retry(handle).then().statusCode(404);
    }

    @Test
    void a_paused_round_stands_still_while_another_goes_on() {
        TestRound round = new TestRound("paused-by-itself");
        // At twenty at once all of them would take half a minute.
        register.takes(Duration.ofSeconds(1));
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            staff.add(row(known(), i));
        }
        round.deliver(FIRST, staff);
        round.count();
        OperationCalls operator = new OperationCalls(round);
        round.awaitProgress("asking", json -> json.getLong("calls") > 20);

        operator.pause().then().statusCode(202);
        await("every replica has heard of it")
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(this::nobodyIsAskedAbout);
        // From now on whoever is asked about is answered at once.
        register.takes(Duration.ZERO);
        TestRound other = new TestRound("beside-paused");
        other.deliver(FIRST, row(known(), 1));
        other.countToTheEnd();

        long calls = round.progress().getLong("calls");
        assertThat(calls).isLessThan(600);
        assertThat(round.progress().getString("pausedSince")).isNotNull();
        assertThat(round.progress().<Object>get("estimatedEnd")).isNull();
        assertThat(round.progress().getString("state")).isEqualTo("counting");
        operator.resume().then().statusCode(202);
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 600));
        operator.pause().then().statusCode(409);
        assertThat(operator.acts()).containsExactly("resume-round", "pause-round");
    }

    @Test
    void calls_are_told_by_outcome_also_when_the_round_is_over() {
        TestRound round = new TestRound("outcomes");
        NationalNumber failing = known();
        register.first(failing, FAILING, FAILING);
        NationalNumber unknown = TestNumbers.number(NEXT.getAndIncrement());
        register.knowsNot(unknown, "30001");
        round.deliver(FIRST, row(failing, 1), row(known(), 2), row(unknown, 3));

        round.countToTheEnd();

        JsonPath detail = new OperationCalls(round).detail();
        // Whom the register doesn't know isn't told apart: that would be a figure about persons.
        assertThat(detail.<Map<String, Integer>>get("calls")).isEqualTo(Map.of("answered", 3, "failed", 2));
        assertThat(detail.getLong("progress.calls")).isEqualTo(5);
        operator().get("/v1/rounds").then().statusCode(200).body("round", hasItem("outcomes"));
    }

    @Test
    void reasons_are_needed_and_hold_no_number() {
        TestRound round = new TestRound("reasons");
        round.deliver(FIRST, row(known(), 1));
        String number = TestNumbers.number(4).digits();
        String path = "/v1/rounds/reasons/pause";

        operator().body(Map.of("reason", "About " + number)).post(path).then().statusCode(422);
        operator().body(Map.of("reason", " ")).post(path).then().statusCode(422);
        operator().body(Map.of("reason", "one\nand another")).post(path).then().statusCode(422);
        operator().body("{}").post(path).then().statusCode(422);

        assertThat(new OperationCalls(round).acts()).isEmpty();
        new OperationCalls(round).abandon();
    }

    @Test
    void the_record_of_operations_cannot_be_changed() {
        TestRound round = new TestRound("record");
        round.deliver(FIRST, row(known(), 1));
        new OperationCalls(round).abandon();

        JsonPath record = operator().get("/v1/operations?round=record").jsonPath();

        assertThat(record.getString("[0].subject")).isEqualTo("operator");
        assertThat(record.getString("[0].reason")).isEqualTo(WHY);
        assertThatThrownBy(() -> database.execute("delete from operation")).hasMessageContaining("stay");
    }

    @Test
    void the_grant_is_seen_changed_and_paused_with_a_reason() {
        try {
            operator()
                    .body(Map.of("rate", 300, "windows", "Mo-Su 00:00-24:00", "reason", WHY))
                    .put("/v1/grant")
                    .then()
                    .statusCode(200)
                    .body("rate", equalTo(300f))
                    .body("rateSet", equalTo(true))
                    .body("concurrencySet", equalTo(false));
            operator()
                    .body(Map.of("reason", WHY))
                    .post("/v1/grant/pause")
                    .then()
                    .statusCode(200)
                    .body("callsAllowed", equalTo(false))
                    .body("pause.by", equalTo("operator"));
            operator()
                    .body(Map.of("windows", "whenever", "reason", WHY))
                    .put("/v1/grant")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/windows"))
                    .body("errors[0].detail", not(containsString("whenever")));
            operator().get("/v1/operations").then().body("act", hasItem("change-grant"));
        } finally {
            operator()
                    .body(Map.of("reason", WHY))
                    .post("/v1/grant/resume")
                    .then()
                    .statusCode(200);
            operator().body(Map.of("reason", WHY)).put("/v1/grant").then().statusCode(200);
        }
    }
}
