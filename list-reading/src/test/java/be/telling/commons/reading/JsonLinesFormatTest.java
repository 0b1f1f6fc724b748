package be.telling.commons.reading;

import static be.telling.commons.reading.ListFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.staff.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesFormatTest {

    @Test
    void readsObjectsWithMembersInAnyOrderAndBlankLines() throws IOException {
        ListFile file = read("\uFEFF{\"niveau\": \"B\", \"insz\": \"" + number(1)
                + "\"}\r\n\r\n{\"INSZ\": 93051822361, \"fte\": 0.50," + " \"age\": 41.0, \"sex\": null}");

        assertThat(file.codes()).isEmpty();
        assertThat(file.good()).hasSize(2);
        assertThat(file.good().getFirst().level()).isEqualTo(Level.B);
        assertThat(file.good().getLast().row()).isEqualTo(3);
        assertThat(file.good().getLast().fte()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|row-not-an-object",
                "{\"insz\": |row-not-an-object",
                "{\"insz\": 1} {}|row-not-an-object",
                "{}|number-missing",
                "{\"insz\": true}|cell-boolean",
                "{\"insz\": [\"1\"]}|cell-nested",
                "{\"insz\": {\"a\": {\"b\": 1}}}|cell-nested",
                "{\"insz\": 1234567}|number-structure",
                "{\"insz\": 1e400}|number-structure"
            })
    void namesWhatIsWrongWithALineAndReadsTheNext(String line, String code) throws IOException {
        ListFile file = read(line + "\n{\"insz\": \"" + number(1) + "\"}\n");

        assertThat(file.codes()).containsExactly(code);
        assertThat(file.good()).hasSize(1);
    }

    @Test
    void refusesUnknownMembersByNameUnlessTheyMayBeData() {
        ProblemException named = refusal("{\"insz\": \"1\"}\n{\"naam\": \"Janssens\"}");
        ProblemException data = refusal("{\"" + number(1) + "\": 1}");

        assertThat(named.problem().members())
                .containsEntry("columns", List.of("naam"))
                .containsEntry("row", 2);
        assertThat(data.problem().toJson()).doesNotContain(number(1));
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThat(refusal("{\"insz\": 1, \"rijksregisternummer\": 2}").type())
                .isEqualTo(ProblemType.DUPLICATE_COLUMNS);
    }

    @Test
    void refusesAnEmptyFileAndALineWithoutEnd() {
        assertThat(refusal("").type()).isEqualTo(ProblemType.LIST_UNREADABLE);
        assertThat(refusal("{\"insz\": \"" + "1".repeat(10_000)).type()).isEqualTo(ProblemType.ROW_TOO_LONG);
    }

    private static ListFile read(String text) throws IOException {
        return ListFile.read(new JsonLinesFormat(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text));
    }
}
