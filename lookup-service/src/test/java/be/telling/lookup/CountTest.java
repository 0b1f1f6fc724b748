package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.SECOND;
import static be.telling.lookup.TestRound.THIRD;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.work.Replica;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out of a round, and what is left of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(StatisticsStub.class)
@QuarkusTestResource(KeysResource.class)
class CountTest extends ScriptedCount {

    @Inject
    Instance<Replica> replicas;

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
