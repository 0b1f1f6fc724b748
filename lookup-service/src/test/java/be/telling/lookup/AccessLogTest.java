package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.PATIENCE;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.pgclient.PgException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The legal access log: what a count puts on record, and how it is kept. */
@QuarkusTest
class AccessLogTest extends ScriptedCount {

    @Test
    void it_tells_who_asked_what_about_whom_when_and_why() {
        terms.inscribe(true);
        NationalNumber father = known(BELGIUM);
        NationalNumber mother = known(BELGIUM);
        NationalNumber child = child(father, mother);
        NationalNumber unknown = somebody();
        register.knowsNot(unknown, "30003");
        Instant before = Instant.now();

        TestRound round = counted("logged", child, unknown);

        Auditor.Run all = Auditor.read("", "--round", round.id);
        assertThat(all.err()).isEmpty();
        assertThat(all.status()).isZero();
        assertThat(all.entries()).allSatisfy(entry -> {
            assertThat(entry.getString("sender")).isEqualTo("test");
            assertThat(entry.getString("definition")).isEqualTo("vl-2016");
            assertThat(entry.getString("definitionVersion")).isNotEmpty();
            assertThat(entry.getString("legalBasis")).isEqualTo("The decree of the test");
            assertThat(Instant.parse(entry.getString("at"))).isBetween(before.minusMillis(1), Instant.now());
        });
        // Messages on record are those that the register got, person for person.
        for (NationalNumber number : List.of(child, father, mother, unknown)) {
            List<JsonPath> entries = Auditor.read(number.digits(), "--round", round.id, "--number-file", "-")
                    .entries();
            assertThat(entries.stream().mapToInt(e -> e.getInt("messages")).sum())
                    .isEqualTo(register.messages().stream()
                            .filter(m -> m.number().equals(number))
                            .count());
            assertThat(entries)
                    .extracting(e -> e.getString("operation") + " " + e.getString("stage"))
                    .containsExactly(
                            "RegistreerInschrijving, GeefHistoriekPersoon TAKEN_UP",
                            "RegistreerInschrijving, GeefHistoriekPersoon "
                                    + (number.equals(unknown) ? "NOT_KNOWN" : "ANSWERED"),
                            "RegistreerUitschrijving TAKEN_UP",
                            "RegistreerUitschrijving ANSWERED");
            assertThat(entries).allMatch(e -> e.getString("number").equals(number.digits()));
        }
    }

    @Test
    void what_failed_and_was_asked_again_is_on_record_each_time() {
        NationalNumber number = known(NETHERLANDS);
        register.first(number, new ScriptedRegister.Turn(new Answer.TryAgain("99996", false)));

        TestRound round = counted("logged-failure", number);

        assertThat(Auditor.read("", "--round", round.id).entries())
                .extracting(e -> e.getString("stage") + " " + e.getString("code"))
                .containsExactly("TAKEN_UP null", "FAILED 99996", "TAKEN_UP null", "ANSWERED null");
    }

    @Test
    void nothing_is_asked_that_cannot_be_put_on_record() {
        NationalNumber number = known(NETHERLANDS);
        TestRound round = new TestRound("no-record");
        round.deliver(FIRST, row(number, 1));
        // What a sequence has given isn't rolled back.
        database.execute("create sequence tried");
        database.execute("alter function access_log.append(text, integer, bytea) rename to append_is_away");
        database.execute("""
                create function access_log.append(text, integer, bytea) returns bigint language plpgsql as $$
                begin
                    raise exception 'the % attempt fails', nextval('public.tried');
                end $$""");
        try {
            round.count().then().statusCode(202);
            await("it is tried again and again").atMost(PATIENCE).until(() -> tried() > 2);
            assertThat(register.messages()).isEmpty();
        } finally {
            database.execute("drop function access_log.append(text, integer, bytea)");
            database.execute("alter function access_log.append_is_away(text, integer, bytea) rename to append");
            database.execute("drop sequence tried");
        }
        round.awaitCounted();

        assertThat(register.messages()).hasSize(1);
        assertThat(Auditor.read("", "--round", round.id).entries()).hasSize(2);
    }

    private long tried() {
        return database.execute("select last_value from tried")
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void it_is_only_ever_appended_to() {
        counted("purged-before", known(NETHERLANDS));
        database.execute("select access_log.purge(now() + interval '1 second')");
        counted("append-only", known(NETHERLANDS));

        for (String statement : List.of(
                "update access_log.block set entries = 1",
                "delete from access_log.block",
                "truncate access_log.block",
                "delete from access_log.purge",
                "update access_log.purge set seq = 1",
                "truncate access_log.purge",
                "insert into access_log.purge select seq, sha256(hash), sealed_at, 1, now() from access_log.block limit 1")) {
            assertThatThrownBy(() -> database.execute(statement))
                    .as(statement)
                    .isInstanceOfSatisfying(
                            PgException.class, e -> assertThat(e.getSqlState()).isEqualTo("42501"));
        }
    }

    @Test
    void blocks_of_several_transactions_at_once_make_one_chain() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 20; j++) {
                    database.inTransaction(
                            tx -> tx.execute("select access_log.append('other', 3, $1)", new byte[] {1, 2, 3})
                                    .rowCount());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        Auditor.Run whole = Auditor.verify();
        database.execute("select access_log.purge(now() + interval '1 second')");
        assertThat(whole.err()).isEmpty();
        assertThat(whole.status()).isZero();
    }

    @Test
    void a_replica_that_hangs_does_not_keep_the_others_from_appending() throws InterruptedException {
        NationalNumber number = known(NETHERLANDS);
        CountDownLatch appended = new CountDownLatch(1);
        Thread hanging = Thread.ofVirtual()
                .start(() -> database.inTransaction(tx -> {
                    tx.execute("select access_log.append('hanging', 1, $1)", new byte[] {1});
                    appended.countDown();
                    await().forever().until(() -> false);
                    return 0;
                }));
        assertThat(appended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        TestRound round = counted("beside-a-hanging-replica", number);

        hanging.interrupt();
        assertThat(Auditor.read("", "--round", round.id).entries()).hasSizeGreaterThanOrEqualTo(2);
    }
}
