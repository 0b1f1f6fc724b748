package be.telling.commons.reading;

import static be.telling.commons.reading.ListFile.number;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {

    @ParameterizedTest
    @CsvSource({
        "'', number-missing",
        "1234, number-structure",
        "9305182236, number-structure",
        "930518223612, number-structure",
        "93051822362, number-check-digits",
        "93.05.18-223.62, number-check-digits",
        "93/05/18-223.61, number-structure",
        "9.30518E+10, number-scientific",
        "Janssens, number-structure"
    })
    void judgesNumbers(String text, String code) throws IOException {
        ListFile file = ListFile.read("insz;fte\n" + text + ";1\n");

        assertThat(file.codes()).containsExactly(code);
        assertThat(file.reading().errors().getFirst().column()).isEqualTo("national_number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93051822361",
                "93.05.18-223.61",
                " 93051822361 ",
                "42.01.22-051.81",
                "85073003328",
                "00012556777"
            })
    void takesNumbersOfBothCenturiesInBothSpellings(String text) throws IOException {
        assertThat(ListFile.read("insz\n" + text + "\n").reading().accepted()).isEqualTo(1);
    }

    @Test
    void restoresLeadingZerosAndCountsThem() throws IOException {
        ListFile file = ListFile.read("insz\n12556777\n93051822361\n");

        assertThat(file.reading().restoredZeros()).isEqualTo(1);
        assertThat(file.good().getFirst().number().digits()).isEqualTo("00012556777");
    }

    @Test
    void refusesTestNumbersUnlessTheSettingAllowsThem() throws IOException {
        byte[] text = ("insz\n" + number(1) + "\n93051822361\n").getBytes(StandardCharsets.UTF_8);

        assertThat(ListFile.read(text, StandardCharsets.UTF_8, false).codes()).containsExactly("number-test");
        assertThat(ListFile.read(text, StandardCharsets.UTF_8, true).codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "level, E, level-unknown",
        "niveau, A1, level-unknown",
        "statute, vast, statute-unknown",
        "sex, W, sex-unknown",
        "age, 41.5, age-not-whole",
        "age, -1, age-not-whole",
        "age, 131, age-out-of-range",
        "fte, full, fte-not-a-number",
        "fte, 80%, fte-not-a-number",
        "fte, NaN, fte-not-a-number",
        "fte, 1e-1, fte-not-a-number",
        "fte, 0, fte-out-of-range",
        "fte, -0.5, fte-not-a-number",
        "fte, '0,0', fte-out-of-range",
        "fte, 1.51, fte-out-of-range",
        "fte, 100, fte-out-of-range"
    })
    void judgesValues(String column, String value, String code) throws IOException {
        ListFile file = ListFile.read("insz;" + column + "\n" + number(1) + ";" + value + "\n");

        assertThat(file.codes()).containsExactly(code);
        assertThat(file.reading().errors().getFirst().toString()).doesNotContain(number(1));
    }

    @ParameterizedTest
    @CsvSource({"fte, '1,5'", "fte, .5", "fte, 1.", "age, 0", "age, 130", "sex, x", "statute, STATUTAIR", "level, ''"})
    void takesValues(String column, String value) throws IOException {
        assertThat(ListFile.read("insz;" + column + "\n" + number(1) + ";" + value + "\n")
                        .codes())
                .isEmpty();
    }

    @Test
    void tellsAllFaultsOfARowAndCountsItOnce() throws IOException {
        Reading reading = ListFile.read("insz;level;age\nx;E;old\n" + number(1) + ";A;30\n")
                .reading();

        assertThat(reading.errors()).extracting(RowError::row).containsExactly(1, 1, 1);
        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(reading.accepted()).isEqualTo(1);
    }

    @Test
    void countsRepeatedNumbersWhateverTheirSpelling() throws IOException {
        Reading reading = ListFile.read("insz;fte\n93051822361;0.2\n93.05.18-223.61;0.8\n" + number(1) + ";1\n")
                .reading();

        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.accepted()).isEqualTo(2);
        assertThat(reading.duplicates()).isEqualTo(1);
    }

    @Test
    void listsAThousandErrorsAndCountsAll() throws IOException {
        Reading reading = ListFile.read("insz\n" + "x\n".repeat(1_500)).reading();

        assertThat(reading.rejected()).isEqualTo(1_500);
        assertThat(reading.errors()).hasSize(ListReader.MOST_ERRORS_LISTED);
    }

    @Test
    void refusesMoreRowsThanTheSettingAllows() {
        String text = "insz\n" + (number(1) + "\n").repeat(ListFile.MOST_ROWS + 1);

        Assertions.assertThatThrownBy(() -> ListFile.read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.LIST_TOO_LONG));
    }
}
