package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.PATIENCE;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Inscription;
import be.telling.lookup.register.PersonFacts;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registers and replicas that fail, and what is done about persons because of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(StatisticsStub.class)
@QuarkusTestResource(KeysResource.class)
class CountInTroubleTest extends ScriptedCount {

    @Inject
    MeterRegistry meters;

    @Test
    void a_register_that_is_busy_or_away_is_asked_again() {
        TestRound round = new TestRound("busy");
        NationalNumber busy = known(NETHERLANDS);
        NationalNumber away = known(NETHERLANDS);
        register.first(
                busy,
                new ScriptedRegister.Turn(new Answer.TryAgain("99995", true)),
                new ScriptedRegister.Turn(new Answer.TryAgain("99995", true)));
        register.first(
                away,
                new ScriptedRegister.Turn(new Answer.TryAgain("99996", false)),
                new ScriptedRegister.Turn(new Answer.TryAgain("99997", false)));
        round.deliver(FIRST, row(busy, 1), row(away, 2));

        round.countToTheEnd();

        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 2));
        assertThat(register.messages("history", busy)).isEqualTo(3);
        assertThat(register.messages("history", away)).isEqualTo(3);
        assertThat(round.progress().getLong("calls")).isEqualTo(6);
    }

    @Test
    void a_person_whose_answer_cannot_be_had_stays_open_until_somebody_has_it_tried_again() {
        TestRound round = new TestRound("stuck");
        NationalNumber stubborn = known(NETHERLANDS);
        ScriptedRegister.Turn failing = new ScriptedRegister.Turn(new Answer.TryAgain("99996", false));
        register.first(stubborn, failing, failing, failing, failing);
        round.deliver(FIRST, row(stubborn, 1), row(known(BELGIUM), 2));

        round.count();
        round.awaitProgress(
                "stuck, and nobody else is open",
                json -> json.getInt("persons.stuck") == 1 && json.getInt("persons.open") == 1);

        assertThat(round.progress().getString("state")).isEqualTo("counting");
        round.retry().then().statusCode(202);
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 1, "_U", 1));
    }

    @Test
    void a_person_whose_answer_cannot_be_had_is_unknown_if_somebody_decides_so_and_says_why() {
        TestRound round = new TestRound("given-up");
        NationalNumber stubborn = somebody();
        ScriptedRegister.Turn failing = new ScriptedRegister.Turn(new Answer.TryAgain("99996", false));
        register.first(stubborn, failing, failing, failing, failing);
        NationalNumber child = child(stubborn, known(MOROCCO));
        round.deliver(FIRST, row(child, 1), row(known(NETHERLANDS), 2));
        round.count();
        round.awaitProgress("stuck", json -> json.getInt("persons.stuck") == 1);

        round.giveUp(" ").then().statusCode(422);
        round.giveUp("The register's source is closed for good.").then().statusCode(202);
        round.awaitCounted();

        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 1, "_U", 1));
        Row record = database.execute("select * from destruction where round = $1", round.id)
                .iterator()
                .next();
        assertThat(record.getLong("given_up_persons")).isEqualTo(1);
        assertThat(record.getString("given_up_reason")).contains("closed for good");
    }

    @Test
    void a_refusal_halts_the_round_and_a_retry_resumes_it() {
        TestRound round = new TestRound("refused");
        register.always(new Answer.Stop("40001"));
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            staff.add(row(known(NETHERLANDS), i));
        }
        round.deliver(FIRST, staff);

        round.count();
        round.awaitProgress("halted", json -> json.get("halted") != null);

        assertThat(round.progress().getString("halted.code")).isEqualTo("40001");
        assertThat(register.messages().size()).isLessThan(100);
        register.always(null);
        round.retry().then().statusCode(202);
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 200));
        assertThat(round.progress().<Object>get("halted")).isNull();
    }

    @Test
    void an_answer_that_comes_after_another_took_the_question_over_is_refused() {
        // Once this one is counted, nothing late of other tests is still to come.
        counted("before-the-zombie", known(BELGIUM));
        TestRound round = new TestRound("zombie");
        NationalNumber slow = known(NETHERLANDS);
        ScriptedRegister.Turn late = ScriptedRegister.Turn.held(new Answer.NotKnown("30001"));
        ScriptedRegister.Turn next = ScriptedRegister.Turn.held(knowing(NETHERLANDS));
        register.first(slow, late, next);
        round.deliver(FIRST, row(slow, 1));
        double refusedBefore = answersTooLate();
        round.count();
        await("it is asked").atMost(PATIENCE).until(() -> register.messages("history", slow) == 1);

        database.execute("update question set leased_until = now() - interval '1 second' where round = $1", round.id);
        await("somebody else asks it").atMost(PATIENCE).until(() -> register.messages("history", slow) == 2);
        late.release();
        await("the late answer is refused").atMost(PATIENCE).until(() -> answersTooLate() > refusedBefore);
        next.release();
        round.awaitCounted();

        assertThat(register.messages("history", slow)).isEqualTo(2);
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 1));
        assertThat(answersTooLate() - refusedBefore).isEqualTo(1);
    }

    @Test
    void what_a_dead_replica_had_taken_up_is_soon_asked_by_another() {
        TestRound round = new TestRound("dead-replica");
        register.always(new Answer.TryAgain("99995", true));
        NationalNumber taken = known(NETHERLANDS);
        round.deliver(FIRST, row(taken, 1));
        round.count();
        round.awaitProgress("asked", json -> json.getLong("calls") > 0);
        UUID dead = UUID.randomUUID();
        database.execute("insert into replica (id, seen_at) values ($1, now() - interval '11 seconds')", dead);
        database.execute(
                "update question set lease = gen_random_uuid(), taken_by = $2,"
                        + " due_at = now() + interval '1 hour', leased_until = now() + interval '1 hour' where round = $1",
                round.id,
                dead);
        register.always(null);

        round.awaitCounted();

        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 1));
    }

    @Test
    void persons_are_inscribed_before_the_question_and_signed_out_after_the_count_if_it_was_us() {
        terms.inscribe(true);
        TestRound round = new TestRound("inscribed");
        NationalNumber father = known(BELGIUM);
        NationalNumber staff = child(father, somebody());
        NationalNumber before = known(NETHERLANDS);
        NationalNumber lost = known(NETHERLANDS);
        register.inscribing(before, new Inscription.Done(true));
        register.inscribing(lost, new Inscription.TryAgain("99997", false), new Inscription.Done(true));
        round.deliver(FIRST, row(staff, 1), row(before, 2), row(lost, 3));

        round.countToTheEnd();

        assertThat(kinds(staff)).containsExactly("inscribe", "history", "signOut");
        assertThat(kinds(father)).containsExactly("inscribe", "history", "signOut");
        assertThat(kinds(before)).containsExactly("inscribe", "history");
        assertThat(kinds(lost)).containsExactly("inscribe", "inscribe", "history", "signOut");
        assertThat(round.progress().getLong("calls"))
                .isEqualTo(register.messages().size());
    }

    private static Answer knowing(String nationality) {
        return new Answer.Known(new PersonFacts(nationality, nationality, NOBODY, NOBODY), null);
    }

    private double answersTooLate() {
        Counter counter = meters.find("telling.answers.too.late").counter();
        return counter == null ? 0 : counter.count();
    }

    private List<String> kinds(NationalNumber number) {
        return register.messages().stream()
                .filter(m -> m.number().equals(number))
                .map(ScriptedRegister.Message::kind)
                .toList();
    }
}
