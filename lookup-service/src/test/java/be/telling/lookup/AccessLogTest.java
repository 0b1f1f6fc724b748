package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.accesslog.AccessLogCommand;
import be.telling.lookup.database.Database;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Relative;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The legal access log, written by a count and read as the auditor reads it. */
@QuarkusTest
class AccessLogTest {

    private static final AtomicLong NEXT = new AtomicLong(700_000);
    private static final Relative NOBODY = new Relative.Unknown();

    @Inject
    ScriptedRegister register;

    @Inject
    Database database;

    @Inject
    RegisterTerms terms;

    @TempDir
    Path folder;

    @BeforeEach
    void quiet() {
        register.reset();
        terms.inscribe(false);
    }

    private record Run(int status, String out, String err) {

        List<JsonPath> entries() {
            return out.lines().map(JsonPath::new).toList();
        }
    }

    private static Run accessLog(String in, String... words) {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("TELLING_DATABASE_URL", "TELLING_DATABASE_USER", "TELLING_DATABASE_PASSWORD")) {
            environment.put(name, ConfigProvider.getConfig().getValue(name, String.class));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new AccessLogCommand(
                        environment,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Without minding what other tests have purged, unless it says so. */
    private static Run verify(String... words) {
        Stream<String> all = Stream.concat(Stream.of("verify"), Arrays.stream(words));
        return accessLog("", Stream.concat(all, Stream.of("--retention", "P0D")).toArray(String[]::new));
    }

    private static Run read(String in, String... words) {
        Stream<String> begin =
                Stream.of("read", "--key", System.getProperty(KeysResource.AUDITOR), "--retention", "P0D");
        return accessLog(in, Stream.concat(begin, Arrays.stream(words)).toArray(String[]::new));
    }

    private NationalNumber known(String nationality) {
        NationalNumber number = TestNumbers.number(NEXT.getAndIncrement());
        register.knows(number, nationality, NOBODY, NOBODY);
        return number;
    }

    private TestRound counted(String name, NationalNumber... staff) {
        TestRound round = new TestRound(name);
        round.deliver(
                FIRST,
                IntStream.range(0, staff.length)
                        .mapToObj(i -> row(staff[i], i + 1))
                        .toList());
        round.countToTheEnd();
        return round;
    }

    @Test
    void it_tells_who_asked_what_about_whom_when_and_why() {
        terms.inscribe(true);
        NationalNumber father = known("150");
        NationalNumber mother = known("150");
        NationalNumber child = TestNumbers.number(NEXT.getAndIncrement());
        register.knows(child, "150", new Relative.Registered(father), new Relative.Registered(mother));
        NationalNumber unknown = TestNumbers.number(NEXT.getAndIncrement());
        register.knowsNot(unknown, "30003");
        Instant before = Instant.now();

        TestRound round = counted("logged", child, unknown);

        Run all = read("", "--round", round.id);
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
            List<JsonPath> entries = read(number.digits(), "--round", round.id, "--number-file", "-")
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
        NationalNumber number = known("129");
        register.first(number, new ScriptedRegister.Turn(new Answer.TryAgain("99996", false), Duration.ZERO));

        TestRound round = counted("logged-failure", number);

        assertThat(read("", "--round", round.id).entries())
                .extracting(e -> e.getString("stage") + " " + e.getString("code"))
                .containsExactly("TAKEN_UP null", "FAILED 99996", "TAKEN_UP null", "ANSWERED null");
    }

    @Test
    void nothing_is_asked_that_cannot_be_put_on_record() {
        NationalNumber number = known("129");
        TestRound round = new TestRound("no-record");
        round.deliver(FIRST, row(number, 1));
        database.execute("alter function access_log.append(text, integer, bytea) rename to append_is_away");
        try {
            round.count().then().statusCode(202);
            await("it is tried")
                    .during(Duration.ofSeconds(2))
                    .until(() -> register.messages().isEmpty());
        } finally {
            database.execute("alter function access_log.append_is_away(text, integer, bytea) rename to append");
        }
        round.awaitCounted();

        assertThat(register.messages()).hasSize(1);
        assertThat(read("", "--round", round.id).entries()).hasSize(2);
    }

    @Test
    void nobody_but_the_auditor_can_read_it() {
        NationalNumber number = known("129");
        counted("sealed-log", number);
        Path other = folder.resolve("other.json");
        accessLog(
                "",
                "generate-keys",
                other.toString(),
                folder.resolve("other-public.json").toString());

        Run byOther = accessLog("", "read", "--key", other.toString());

        assertThat(byOther.status()).isEqualTo(1);
        assertThat(byOther.out()).isEmpty();
        assertThat(byOther.err()).contains("aren't sealed to these keys");
        String digits = number.digits();
        String bytes = new String(ByteBuffer.allocate(8).putLong(number.value()).array(), StandardCharsets.ISO_8859_1);
        for (Row row : database.execute("select sealed from access_log.block")) {
            String sealed = new String(row.getBuffer("sealed").getBytes(), StandardCharsets.ISO_8859_1);
            assertThat(sealed).doesNotContain(digits, bytes, "sealed-log", "decree");
        }
    }

    @Test
    void it_is_only_ever_appended_to() {
        counted("append-only", known("129"));

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
    void whoever_tampers_with_the_table_itself_is_found_out() {
        counted("tampered", known("129"), known("150"));
        assertThat(verify().status()).isZero();
        String anchor = verify().out().strip().replaceAll(".* ", "");
        database.execute("alter table access_log.block disable trigger all");
        database.execute("create table kept as select * from access_log.block");
        try {
            assertFound("was changed", "set_byte(sealed, 7, 255 - get_byte(sealed, 7))", "sealed");
            assertFound("was changed", "sealed_at - interval '1 hour'", "sealed_at");
            assertFound("was changed", "entries + 1", "entries");
            long last = number("select max(seq) from access_log.block");
            database.execute("delete from access_log.block where seq = $1", last - 1);
            assertThat(verify().err()).contains("missing or out of order");
            restore();
            database.execute("delete from access_log.block where seq = $1", last);
            assertThat(verify().status()).isZero();
            assertThat(verify("--anchor", anchor).err()).contains("ends before anchor");
            restore();
            assertThat(verify("--anchor", anchor).status()).isZero();
        } finally {
            restore();
            database.execute("drop table kept");
            database.execute("alter table access_log.block enable trigger all");
        }
    }

    private void assertFound(String finding, String value, String column) {
        database.execute("update access_log.block set " + column + " = " + value
                + " where seq = (select max(seq) - 1 from access_log.block)");
        Run run = verify();
        assertThat(run.err()).contains(finding);
        assertThat(run.status()).isEqualTo(1);
        restore();
    }

    private void restore() {
        database.execute("delete from access_log.block");
        database.execute("insert into access_log.block select * from kept");
    }

    @Test
    void what_is_older_than_its_retention_goes_and_the_chain_stays_whole() {
        counted("purged", known("129"));
        String anchor = verify().out().strip().replaceAll(".* ", "");

        long removed = database.execute(
                        "select access_log.purge($1) as n",
                        OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1))
                .iterator()
                .next()
                .getLong("n");
        TestRound next = counted("after-purge", known("129"));

        assertThat(removed).isPositive();
        assertThat(read("", "--round", "purged").out()).isEmpty();
        assertThat(read("", "--round", next.id).entries()).hasSize(2);
        assertThat(verify("--anchor", anchor).err()).isEmpty();
        assertThat(verify("--retention", "P10Y").err()).contains("before their retention was over");
    }

    @Test
    void an_exported_log_is_read_far_from_the_database() throws Exception {
        NationalNumber number = known("129");
        TestRound round = counted("exported", number);
        Path file = folder.resolve("export.jsonl");

        assertThat(accessLog("", "export", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).doesNotContain(number.digits(), round.id);
        String[] words = {"--file", file.toString(), "--round", round.id};
        assertThat(read("", words).out())
                .isEqualTo(read("", "--round", round.id).out());
        String csv = read(
                        "", Stream.concat(Stream.of(words), Stream.of("--csv")).toArray(String[]::new))
                .out();
        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("number;operation;stage;at");
        assertThat(csv).contains("\"" + number.digits() + "\";\"GeefHistoriekPersoon\";\"ANSWERED\"");
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

        Run whole = verify();
        database.execute("select access_log.purge(now() + interval '1 second')");
        assertThat(whole.err()).isEmpty();
        assertThat(whole.status()).isZero();
    }

    @Test
    void a_replica_that_hangs_does_not_keep_the_others_from_appending() {
        NationalNumber number = known("129");
        Thread hanging = Thread.ofVirtual()
                .start(() -> database.inTransaction(tx -> {
                    tx.execute("select access_log.append('hanging', 1, $1)", new byte[] {1});
                    await().forever().until(() -> false);
                    return 0;
                }));

        TestRound round = counted("beside-a-hanging-replica", number);

        hanging.interrupt();
        assertThat(read("", "--round", round.id).entries()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_number_is_never_an_argument() {
        Run run = read("", "--number", TestNumbers.number(1).digits());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).doesNotContain(TestNumbers.number(1).digits());
    }

    private long number(String query) {
        return database.execute(query).iterator().next().getLong(0);
    }
}
