package be.telling.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The access log before the auditor: who can read it, what is found out about it, how long it is kept. */
@QuarkusTest
class AuditorTest extends ScriptedCount {

    @TempDir
    Path folder;

    @Test
    void nobody_but_the_auditor_can_read_it() {
        NationalNumber number = known(NETHERLANDS);
        counted("sealed-log", number);
        Path other = folder.resolve("other.json");
        Auditor.run(
                "",
                "generate-keys",
                other.toString(),
                folder.resolve("other-public.json").toString());

        Auditor.Run byOther = Auditor.run("", "read", "--key", other.toString());

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
    void whoever_tampers_with_the_table_itself_is_found_out() {
        counted("tampered", known(NETHERLANDS), known(BELGIUM));
        assertThat(Auditor.verify().status()).isZero();
        String anchor = Auditor.verify().out().strip().replaceAll(".* ", "");
        database.execute("alter table access_log.block disable trigger all");
        database.execute("create table kept as select * from access_log.block");
        try {
            assertFound("was changed", "set_byte(sealed, 7, 255 - get_byte(sealed, 7))", "sealed");
            assertFound("was changed", "sealed_at - interval '1 hour'", "sealed_at");
            assertFound("was changed", "entries + 1", "entries");
            long last = number("select max(seq) from access_log.block");
            database.execute("delete from access_log.block where seq = $1", last - 1);
            assertThat(Auditor.verify().err()).contains("missing or out of order");
            restore();
            database.execute("delete from access_log.block where seq = $1", last);
            assertThat(Auditor.verify().status()).isZero();
            assertThat(Auditor.verify("--anchor", anchor).err()).contains("ends before anchor");
            restore();
            assertThat(Auditor.verify("--anchor", anchor).status()).isZero();
        } finally {
            restore();
            database.execute("drop table kept");
            database.execute("alter table access_log.block enable trigger all");
        }
    }

    @Test
    void what_is_older_than_its_retention_goes_and_the_chain_stays_whole() {
        counted("purged", known(NETHERLANDS));
        String anchor = Auditor.verify().out().strip().replaceAll(".* ", "");

        long removed = database.execute(
                        "select access_log.purge($1) as n",
                        OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1))
                .iterator()
                .next()
                .getLong("n");
        TestRound next = counted("after-purge", known(NETHERLANDS));

        assertThat(removed).isPositive();
        assertThat(Auditor.read("", "--round", "purged").out()).isEmpty();
        assertThat(Auditor.read("", "--round", next.id).entries()).hasSize(2);
        assertThat(Auditor.verify("--anchor", anchor).err()).isEmpty();
        assertThat(Auditor.verify("--retention", "P10Y").err()).contains("before their retention was over");
    }

    @Test
    void an_exported_log_is_read_far_from_the_database() throws Exception {
        NationalNumber number = known(NETHERLANDS);
        TestRound round = counted("exported", number);
        Path file = folder.resolve("export.jsonl");

        assertThat(Auditor.run("", "export", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).doesNotContain(number.digits(), round.id);
        String[] words = {"--file", file.toString(), "--round", round.id};
        assertThat(Auditor.read("", words).out())
                .isEqualTo(Auditor.read("", "--round", round.id).out());
        String csv = Auditor.read(
                        "", Stream.concat(Stream.of(words), Stream.of("--csv")).toArray(String[]::new))
                .out();
        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("number;operation;stage;at");
        assertThat(csv).contains("\"" + number.digits() + "\";\"GeefHistoriekPersoon\";\"ANSWERED\"");
    }

    @Test
    void a_number_is_never_an_argument() {
        Auditor.Run run = Auditor.read("", "--number", TestNumbers.number(1).digits());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).doesNotContain(TestNumbers.number(1).digits());
    }

    private void assertFound(String finding, String value, String column) {
        database.execute("update access_log.block set " + column + " = " + value
                + " where seq = (select max(seq) - 1 from access_log.block)");
        Auditor.Run run = Auditor.verify();
        assertThat(run.err()).contains(finding);
        assertThat(run.status()).isEqualTo(1);
        restore();
    }

    private void restore() {
        database.execute("delete from access_log.block");
        database.execute("insert into access_log.block select * from kept");
    }

    private long number(String query) {
        return database.execute(query).iterator().next().getLong(0);
    }
}
