package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.SECOND;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.lookup.register.Relative;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round is given up, in whatever state it is. */
@QuarkusTest
class AbandonmentTest {

    private static final String ABANDONED = "urn:problem-type:telling:round-abandoned";
    private static final String WRONG_STATE = "urn:problem-type:telling:round-state";
    private static final AtomicLong NEXT = new AtomicLong(500_000);

    @Inject
    ScriptedRegister register;

    @Inject
    RegisterTerms terms;

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void quiet() {
        register.reset();
        terms.inscribe(false);
    }

    private NationalNumber known() {
        NationalNumber number = TestNumbers.number(NEXT.getAndIncrement());
        register.knows(number, "129", new Relative.Unknown(), new Relative.Unknown());
        return number;
    }

    private List<StaffRow> staff(int rows) {
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            staff.add(row(known(), i));
        }
        return staff;
    }

    private void assertNothingIsLeft(TestRound round) {
        assertThat(Traces.of(database, round.id))
                .isSubsetOf("round", "destruction", "operation", "call_outcome")
                .contains("round", "destruction", "operation");
        assertThat(Traces.keyIsGone(database, round.id)).isTrue();
        Row record = database.execute("select * from destruction where round = $1", round.id)
                .iterator()
                .next();
        assertThat(record.getString("abandoned_reason")).isEqualTo(OperationCalls.WHY);
        assertThat(round.progress().getString("state")).isEqualTo("abandoned");
        assertThat(round.progress().getString("abandoned.reason")).isEqualTo(OperationCalls.WHY);
        assertThat(round.progress().getInt("persons.done")).isZero();
        assertThat(round.countsSent()).isFalse();
    }

    @Test
    void before_the_count_was_ordered() {
        TestRound round = new TestRound("abandoned-receiving");
        round.deliver(FIRST, staff(3));

        new OperationCalls(round).abandon().then().statusCode(202).body("state", equalTo("abandoned"));

        assertNothingIsLeft(round);
        assertThat(round.progress().getInt("lists")).isEqualTo(1);
        byte[] late = round.sealed(round.binding(SECOND), staff(1), 10);
        round.put(SECOND, late).then().statusCode(409).body("type", equalTo(ABANDONED));
        round.count().then().statusCode(409).body("type", equalTo(ABANDONED));
        assertThat(register.messages()).isEmpty();
    }

    @Test
    void while_lists_are_admitted() {
        TestRound round = new TestRound("abandoned-admission");
        round.deliver(FIRST, staff(3));
        round.deliver(SECOND, staff(3));
        database.execute(
                "update sealed_part set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where delivery ="
                        + " (select delivery from sealed_list where round = $1 and organisation = $2)",
                round.id,
                SECOND);
        round.count();
        round.awaitProgress("halted", json -> json.get("halted") != null);

        new OperationCalls(round).abandon().then().statusCode(202).body("state", equalTo("abandoned"));

        assertNothingIsLeft(round);
        assertThat(round.progress().<Object>get("halted")).isNull();
    }

    @Test
    void while_the_register_is_asked() {
        TestRound round = new TestRound("abandoned-asking");
        // At twenty at once all of them would take most of a minute.
        register.takes(Duration.ofSeconds(1));
        round.deliver(FIRST, staff(1_000));
        Map<String, Object> manifest = round.manifest();
        round.count();
        round.awaitProgress("asking", json -> json.getLong("calls") > 20);

        new OperationCalls(round).abandon().then().statusCode(202).body("state", equalTo("abandoned"));

        assertNothingIsLeft(round);
        round.count(manifest).then().statusCode(409).body("type", equalTo(ABANDONED));
        register.takes(Duration.ZERO);
        // What was on its way still comes back, and makes nothing again.
        TestRound other = new TestRound("after-abandoned-asking");
        other.deliver(FIRST, staff(3));
        other.countToTheEnd();
        assertThat(register.messages().size()).isLessThan(900);
        assertNothingIsLeft(round);
    }

    @Test
    void whom_it_inscribed_is_signed_out_first_and_that_it_goes_on_shows() {
        terms.inscribe(true);
        TestRound round = new TestRound("abandoned-inscribed");
        NationalNumber stuck = known();
        NationalNumber done = known();
        register.first(stuck, ScriptedRegister.never());
        round.deliver(FIRST, row(stuck, 1), row(done, 2));
        round.count();
        await(() -> register.messages("history", done) == 1);
        await(() -> register.messages("history", stuck) == 1);

        new OperationCalls(round).abandon().then().statusCode(202).body("state", equalTo("abandoning"));

        assertThat(Traces.of(database, round.id)).doesNotContain("staff", "sealed_list", "handover", "destruction");
        // Signing out waits until the leases are over of those who may be inscribing somebody at this moment.
        database.execute("update question set due_at = now() where round = $1", round.id);
        round.awaitProgress("abandoned", json -> "abandoned".equals(json.getString("state")));
        assertThat(register.messages("signOut", stuck)).isEqualTo(1);
        assertThat(register.messages("signOut", done)).isEqualTo(1);
        assertNothingIsLeft(round);
    }

    @Test
    void whom_the_register_does_not_sign_out_can_be_left_inscribed() {
        terms.inscribe(true);
        TestRound round = new TestRound("abandoned-left-inscribed");
        NationalNumber stuck = known();
        register.first(stuck, ScriptedRegister.never());
        round.deliver(FIRST, row(stuck, 1));
        round.count();
        await(() -> register.messages("history", stuck) == 1);
        OperationCalls operator = new OperationCalls(round);
        operator.abandon().then().body("state", equalTo("abandoning"));
        operator.abandon().then().statusCode(409).body("type", equalTo(WRONG_STATE));

        operator.abandonLeavingInscribed().then().statusCode(202).body("state", equalTo("abandoned"));

        assertNothingIsLeft(round);
    }

    @Test
    void counts_that_statistics_may_have_without_having_said_so_are_taken_back() {
        TestRound round = new TestRound("abandoned-summed");
        round.statisticsTakesWithoutSayingSo();
        round.deliver(FIRST, staff(2));
        round.count();
        await(round::countsSent);

        new OperationCalls(round).abandon().then().statusCode(202).body("state", equalTo("abandoning"));

        round.awaitProgress("abandoned", json -> "abandoned".equals(json.getString("state")));
        assertNothingIsLeft(round);
    }

    @Test
    void what_was_counted_cannot_be_abandoned_and_what_nobody_knows_neither() {
        TestRound round = new TestRound("not-abandoned");
        round.deliver(FIRST, staff(2));
        round.countToTheEnd();

        new OperationCalls(round).abandon().then().statusCode(409).body("type", equalTo(WRONG_STATE));
        new OperationCalls(new TestRound("never-seen")).abandon().then().statusCode(404);

        assertThat(round.progress().getString("state")).isEqualTo("counted");
        assertThat(round.countsSent()).isTrue();
    }

    private static void await(Callable<Boolean> reached) {
        Awaitility.await()
                .atMost(TestRound.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(reached);
    }
}
