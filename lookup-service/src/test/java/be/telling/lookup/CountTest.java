package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.SECOND;
import static be.telling.lookup.TestRound.THIRD;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Inscription;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import be.telling.lookup.work.Replica;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestNumbers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(StatisticsStub.class)
@QuarkusTestResource(KeysResource.class)
class CountTest {

    private static final String BELGIUM = "150";
    private static final String NETHERLANDS = "129";
    private static final String MOROCCO = "354";
    private static final Relative NOBODY = new Relative.Unknown();
    private static final AtomicLong NEXT = new AtomicLong();

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @Inject
    Instance<Replica> replicas;

    @Inject
    RegisterTerms terms;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void quiet() {
        register.reset();
        terms.inscribe(false);
    }

    private static NationalNumber somebody() {
        return TestNumbers.number(NEXT.getAndIncrement());
    }

    private NationalNumber known(String nationality) {
        NationalNumber number = somebody();
        register.knows(number, nationality, NOBODY, NOBODY);
        return number;
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

    private NationalNumber child(NationalNumber father, NationalNumber mother) {
        NationalNumber number = somebody();
        register.knows(number, BELGIUM, new Relative.Registered(father), new Relative.Registered(mother));
        return number;
    }

    @Test
    void a_round_goes_the_whole_way_with_two_replicas() {
        Replica second = replicas.get();
        second.start();
        try {
            TestRound round = new TestRound("whole-way");
            register.takes(Duration.ofMillis(5));
            List<StaffRow> staff = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                NationalNumber father = known(i % 2 == 0 ? MOROCCO : BELGIUM);
                NationalNumber mother = known(i % 4 < 2 ? NETHERLANDS : BELGIUM);
                staff.add(row(child(father, mother), staff.size() + 1));
                staff.add(row(child(father, mother), staff.size() + 1));
            }
            round.deliver(FIRST, staff.subList(0, 120));
            round.deliver(THIRD, staff.subList(120, 200));

            round.countToTheEnd();

            assertThat(round.totals("_T")).isEqualTo(Map.of("NEU", 100, "EU", 50, "BE", 50));
            assertThat(round.counts().getLong("persons")).isEqualTo(200);
            assertThat(round.counts().getLong("rows")).isEqualTo(200);
            assertThat(round.totals(FIRST)).isEqualTo(round.totals("D01"));
            // 200 persons, 100 fathers, and the mothers of those whose father is Belgian: each once.
            assertThat(register.messages()).hasSize(350);
            assertThat(register.messages().stream().map(ScriptedRegister.Message::number))
                    .doesNotHaveDuplicates();
            assertThat(register.mostUnderWay()).isLessThanOrEqualTo(20);
            assertThat(round.progress().getLong("calls")).isEqualTo(350);
            round.release();
            round.awaitProgress("released", json -> "released".equals(json.getString("state")));
        } finally {
            second.stop();
        }
    }

    @Test
    void who_is_on_several_lists_counts_once_by_the_largest_fte_then_the_lower_code_then_the_first_row() {
        TestRound round = new TestRound("several-lists");
        NationalNumber largest = known(NETHERLANDS);
        NationalNumber tied = known(NETHERLANDS);
        NationalNumber twice = known(NETHERLANDS);
        round.deliver(SECOND, row(largest, 0.8, 1), row(tied, 0.5, 2));
        round.deliver(FIRST, row(largest, 0.5, 1), row(tied, 0.5, 2));
        round.deliver(THIRD, row(twice, 0.5, 1), row(twice, 0.5, 2), row(tied, 0.5, 3));

        round.countToTheEnd();

        assertThat(round.totals(SECOND)).isEqualTo(Map.of("EU", 1));
        assertThat(round.totals(FIRST)).isEqualTo(Map.of("EU", 1));
        assertThat(round.totals(THIRD)).isEqualTo(Map.of("EU", 1));
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 3));
        assertThat(round.counts().getLong("rows")).isEqualTo(6);
        assertThat(register.messages()).hasSize(3);
    }

    @Test
    void a_replaced_number_is_the_new_person_once_whichever_number_was_listed() {
        TestRound round = new TestRound("replaced");
        NationalNumber current = known(MOROCCO);
        NationalNumber older = somebody();
        NationalNumber oldest = somebody();
        register.replaced(older, current, MOROCCO);
        register.replaced(oldest, older, MOROCCO);
        NationalNumber alone = somebody();
        register.replaced(alone, somebody(), NETHERLANDS);
        round.deliver(FIRST, row(oldest, 0.4, 1), row(alone, 2));
        round.deliver(SECOND, row(older, 0.9, 1));
        round.deliver(THIRD, row(current, 0.5, 1));

        round.countToTheEnd();

        assertThat(round.totals("_T")).isEqualTo(Map.of("NEU", 1, "EU", 1));
        assertThat(round.totals(SECOND)).isEqualTo(Map.of("NEU", 1));
        assertThat(round.progress().getInt("persons.total")).isEqualTo(2);
    }

    @Test
    void whom_the_register_does_not_know_is_unknown() {
        TestRound round = new TestRound("not-known");
        List<StaffRow> staff = new ArrayList<>();
        for (String code : List.of("30001", "30002", "30003")) {
            NationalNumber number = somebody();
            register.knowsNot(number, code);
            staff.add(row(number, staff.size() + 1));
        }
        round.deliver(FIRST, staff);

        round.countToTheEnd();

        assertThat(round.totals("_T")).isEqualTo(Map.of("_U", 3));
    }

    @Test
    void a_register_that_is_busy_or_away_is_asked_again() {
        TestRound round = new TestRound("busy");
        NationalNumber busy = known(NETHERLANDS);
        NationalNumber away = known(NETHERLANDS);
        register.first(
                busy,
                new ScriptedRegister.Turn(new Answer.TryAgain("99995", true), Duration.ZERO),
                new ScriptedRegister.Turn(new Answer.TryAgain("99995", true), Duration.ZERO));
        register.first(
                away,
                new ScriptedRegister.Turn(new Answer.TryAgain("99996", false), Duration.ZERO),
                new ScriptedRegister.Turn(new Answer.TryAgain("99997", false), Duration.ZERO));
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
        ScriptedRegister.Turn failing = new ScriptedRegister.Turn(new Answer.TryAgain("99996", false), Duration.ZERO);
        register.first(stubborn, failing, failing, failing, failing);
        round.deliver(FIRST, row(stubborn, 1), row(known(BELGIUM), 2));

        round.count();
        round.awaitProgress("stuck", json -> json.getInt("persons.stuck") == 1);

        assertThat(round.progress().getString("state")).isEqualTo("counting");
        assertThat(round.progress().getInt("persons.open")).isEqualTo(1);
        round.retry().then().statusCode(202);
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 1, "_U", 1));
    }

    @Test
    void a_person_whose_answer_cannot_be_had_is_unknown_if_somebody_decides_so_and_says_why() {
        TestRound round = new TestRound("given-up");
        NationalNumber stubborn = somebody();
        ScriptedRegister.Turn failing = new ScriptedRegister.Turn(new Answer.TryAgain("99996", false), Duration.ZERO);
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
        TestRound round = new TestRound("zombie");
        NationalNumber slow = known(NETHERLANDS);
        // The lease is over after four seconds: the late answer comes while somebody else waits for the next one.
        register.first(
                slow,
                new ScriptedRegister.Turn(new Answer.NotKnown("30001"), Duration.ofSeconds(5)),
                new ScriptedRegister.Turn(knowing(NETHERLANDS), Duration.ofSeconds(2)));
        round.deliver(FIRST, row(slow, 1));
        double refusedBefore = answersTooLate();

        round.countToTheEnd();

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
                        + " leased_until = now() + interval '1 hour' where round = $1",
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

    @Test
    void a_list_that_no_longer_opens_halts_the_round_and_nothing_is_asked() {
        TestRound round = new TestRound("does-not-open");
        round.deliver(FIRST, row(known(NETHERLANDS), 1));
        round.deliver(SECOND, row(known(NETHERLANDS), 1));
        database.execute(
                "update sealed_part set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where delivery ="
                        + " (select delivery from sealed_list where round = $1 and organisation = $2)",
                round.id,
                SECOND);

        round.count();
        round.awaitProgress("halted", json -> json.get("halted") != null);

        assertThat(round.progress().getString("halted.code")).isEqualTo("LIST_DOES_NOT_OPEN");
        assertThat(round.progress().getString("halted.organisation")).isEqualTo(SECOND);
        assertThat(register.messages()).isEmpty();
        // As it was, and the round goes on.
        database.execute(
                "update sealed_part set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where delivery ="
                        + " (select delivery from sealed_list where round = $1 and organisation = $2)",
                round.id,
                SECOND);
        round.retry().then().statusCode(202);
        round.awaitCounted();
        assertThat(round.totals("_T")).isEqualTo(Map.of("EU", 2));
    }

    @Test
    void a_round_without_lists_is_counted_too() {
        TestRound round = new TestRound("no-lists");

        round.countToTheEnd();

        assertThat(round.counts().getLong("persons")).isZero();
        assertThat(round.counts().getList("organisations.responded")).containsOnly(false);
    }

    @Test
    void counts_are_kept_until_statistics_takes_them_and_then_everything_is_destroyed() {
        TestRound round = new TestRound("destroyed");
        NationalNumber father = known(MOROCCO);
        NationalNumber staff = child(father, somebody());
        round.statisticsAnswers(503);
        round.deliver(FIRST, row(staff, 1));

        round.count();
        round.awaitProgress("decided", json -> json.getInt("persons.open") == 0 && json.getInt("persons.done") == 1);
        assertThat(round.progress().getString("state")).isEqualTo("counting");
        round.statisticsAnswers(0);
        round.awaitCounted();

        assertThat(Traces.of(database, "destroyed")).containsExactly("call_outcome", "destruction", "round");
        assertThat(database.execute("select 1 from sealed_part").rowCount()).isZero();
        Row row = database.execute("select * from round where id = $1", round.id)
                .iterator()
                .next();
        assertThat(row.getValue("wrapped_key")).isNull();
        assertThat(row.getValue("manifest")).isNull();
        assertThat(round.progress().getString("destroyedAt")).isNotNull();
        assertThat(allRows()).doesNotContain(staff.digits(), father.digits());
    }

    private String allRows() {
        StringBuilder all = new StringBuilder();
        for (Row table : database.execute(
                "select table_name::text as t from information_schema.tables where table_schema = 'public'")) {
            String name = table.getString("t");
            for (Row row : database.execute("select t::text as line from \"" + name + "\" t")) {
                all.append(row.getString("line")).append('\n');
            }
        }
        return all.toString();
    }
}
