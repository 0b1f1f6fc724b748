package be.telling.commons.reading;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.staff.Level;
import be.telling.commons.staff.StaffRow;
import be.telling.testkit.TestNumbers;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What any writer wrote reads as the same rows. */
class CsvRoundTripTest {

    record Person(int index, String level, String fte, String padding) {}

    record Dialect(char separator, boolean quoted, LineDelimiter lineEnd, boolean mark, Charset charset) {}

    @Property(tries = 300)
    void readsWhatAnyWriterWrote(
            @ForAll("people") @Size(max = 60) List<Person> people, @ForAll("dialects") Dialect dialect)
            throws IOException {
        ListFile file = ListFile.read(written(people, dialect), dialect.charset(), true);

        assertThat(file.codes()).isEmpty();
        assertThat(file.good()).hasSameSizeAs(people);
        for (int i = 0; i < people.size(); i++) {
            StaffRow row = file.good().get(i);
            Person person = people.get(i);
            assertThat(row.number()).isEqualTo(TestNumbers.number(person.index()));
            assertThat(row.level()).isEqualTo(person.level().isEmpty() ? Level.UNKNOWN : Level.valueOf(person.level()));
            assertThat(row.fte()).isEqualTo(Double.parseDouble(person.fte().replace(',', '.')));
            assertThat(row.row()).isEqualTo(i + 1);
        }
    }

    private static byte[] written(List<Person> people, Dialect dialect) throws IOException {
        var text = new StringWriter();
        var builder = CsvWriter.builder().fieldSeparator(dialect.separator()).lineDelimiter(dialect.lineEnd());
        if (dialect.quoted()) {
            builder = builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            writer.writeRecord("insz", "level", "fte");
            for (Person person : people) {
                writer.writeRecord(
                        person.padding() + TestNumbers.number(person.index()).digits() + person.padding(),
                        person.level(),
                        person.fte());
            }
        }
        return ((dialect.mark() ? "\ufeff" : "") + text).getBytes(dialect.charset());
    }

    @Provide
    Arbitrary<List<Person>> people() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of("", "A", "B", "C", "D"),
                        Arbitraries.of("1", "0.8", "0,5", ".25", "1.", "0.123456789"),
                        Arbitraries.of("", " ", "\u00a0", "\n", "\r\n "))
                .as(Person::new)
                .list();
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(';', ',', '\t'),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR),
                        Arbitraries.of(true, false),
                        Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE))
                .as(Dialect::new);
    }
}
