package be.telling.commons.reading;

import static be.telling.commons.reading.ListFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    @Test
    void readsEveryColumn() throws IOException {
        ListFile file =
                ListFile.read("national_number;level;statute;sex;age;fte\n" + number(1) + ";A;statutory;F;41;0.8\n");

        StaffRow row = file.good().getFirst();
        assertThat(row.number().digits()).isEqualTo(number(1));
        assertThat(row.level()).isEqualTo(Level.A);
        assertThat(row.statute()).isEqualTo(Statute.STATUTORY);
        assertThat(row.sex()).isEqualTo(Sex.F);
        assertThat(row.ageBand()).isEqualTo(AgeBand.Y35T44);
        assertThat(row.fte()).isEqualTo(0.8);
        assertThat(row.row()).isEqualTo(1);
    }

    @Test
    void readsDutchHeadersAndValuesInAnyCase() throws IOException {
        ListFile file = ListFile.read("Rijksregisternummer\tNIVEAU\tStatuut\tgeslacht\tLeeftijd\tFTE\r\n" + number(1)
                + "\tb\tContractueel\tv\t60\t0,5\r\n");

        StaffRow row = file.good().getFirst();
        assertThat(row.level()).isEqualTo(Level.B);
        assertThat(row.statute()).isEqualTo(Statute.CONTRACTUAL);
        assertThat(row.sex()).isEqualTo(Sex.F);
        assertThat(row.ageBand()).isEqualTo(AgeBand.Y_GE55);
        assertThat(row.fte()).isEqualTo(0.5);
    }

    @Test
    void absentColumnsAreUnknownAndFullTime() throws IOException {
        StaffRow row = ListFile.read("insz\n" + number(1)).good().getFirst();

        assertThat(List.of(row.level(), row.statute(), row.sex(), row.ageBand()))
                .containsExactly(Level.UNKNOWN, Statute.UNKNOWN, Sex.UNKNOWN, AgeBand.UNKNOWN);
        assertThat(row.fte()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void tellsTheSeparatorFromTheHeader(String separator) throws IOException {
        ListFile file = ListFile.read("insz" + separator + "fte\n" + number(1) + separator + "0.5\n");

        assertThat(file.good()).hasSize(1);
        assertThat(file.good().getFirst().fte()).isEqualTo(0.5);
    }

    @Test
    void believesTheSeparatorLineOfASpreadsheet() throws IOException {
        assertThat(ListFile.read("sep=,\r\ninsz,fte\r\n" + number(1) + ",1\r\n").good())
                .hasSize(1);
    }

    @Test
    void readsQuotesCarriageReturnsAndAByteOrderMark() throws IOException {
        ListFile file =
                ListFile.read("\uFEFF\"insz\",\"fte\"\r\n\"" + number(1) + "\",\"0,5\"\r\n\"" + number(2) + "\",\"1\"");

        assertThat(file.reading().accepted()).isEqualTo(2);
        assertThat(file.good().getFirst().fte()).isEqualTo(0.5);
    }

    @Test
    void passesOverLinesWithoutValuesButKeepsTheirPlace() throws IOException {
        ListFile file = ListFile.read("insz;fte\n\n" + number(1) + ";1\n;\n" + number(2) + ";bad\n\n\n;;;\n");

        assertThat(file.reading().rows()).isEqualTo(2);
        assertThat(file.good().getFirst().row()).isEqualTo(2);
        assertThat(file.reading().errors()).extracting(RowError::row).containsExactly(4);
    }

    @Test
    void toleratesEmptyFieldsBeyondTheHeader() throws IOException {
        ListFile file = ListFile.read(
                "insz;fte;;\n" + number(1) + ";1;;\n" + number(2) + ";1\n" + number(3) + ";1;x\n" + number(4) + "\n");

        assertThat(file.reading().accepted()).isEqualTo(2);
        assertThat(file.codes()).containsExactly("too-many-fields", "too-few-fields");
        assertThat(file.reading().errors()).extracting(RowError::column).containsOnlyNulls();
    }

    @Test
    void aListWithoutRowsIsEmpty() throws IOException {
        Reading reading = ListFile.read("insz;fte\r\n").reading();

        assertThat(reading.rows()).isZero();
        assertThat(reading.accepted()).isZero();
    }

    @Test
    void refusesUnknownColumnsByName() {
        ProblemException refusal = refusal("insz;Naam;wedde\n" + number(1) + ";Janssens;4000\n");

        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_COLUMNS);
        assertThat(refusal.problem().members()).containsEntry("columns", List.of("Naam", "wedde"));
        assertThat(refusal.problem().toJson()).doesNotContain("Janssens");
    }

    @Test
    void neverRepeatsAHeaderThatLooksLikeData() {
        ProblemException refusal = refusal(number(1) + ";A\n" + number(2) + ";B\n");

        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_COLUMNS);
        assertThat(refusal.problem().members()).containsEntry("columns", List.of("column 1", "A"));
        assertThat(refusal.problem().toJson()).doesNotContain(number(1).substring(0, 5));
    }

    @Test
    void refusesAListWithoutNumbers() {
        assertThat(refusal("level;fte\nA;1\n").type()).isEqualTo(ProblemType.MISSING_COLUMN);
    }

    @Test
    void refusesAColumnThatStandsTwiceUnderWhateverName() {
        assertThat(refusal("insz;rijksregisternummer\n1;2\n").type()).isEqualTo(ProblemType.DUPLICATE_COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ";;;\n"})
    void refusesAFileWithoutAHeader(String text) {
        assertThat(refusal(text).type()).isEqualTo(ProblemType.LIST_UNREADABLE);
    }

    @Test
    void namesTheRowOfBrokenQuoting() {
        for (String broken : List.of("\"unclosed;1\n", "\"closed\"and more;1\n")) {
            ProblemException refusal = refusal("insz;fte\n" + number(1) + ";1\n" + broken);

            assertThat(refusal.type()).isEqualTo(ProblemType.LIST_UNREADABLE);
            assertThat(refusal.problem().members()).containsEntry("row", 2);
        }
    }

    @Test
    void anUnclosedQuoteDoesNotReadTheRestOfTheListIntoMemory() {
        InputStream endless = new EndlessText("insz\n\"", "0123456789\n");

        assertThatThrownBy(() -> new CsvFormat()
                        .open(endless, StandardCharsets.UTF_8, ListFile.LIMITS)
                        .next())
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.LIST_UNREADABLE));
    }

    @Test
    void refusesAHeaderWithoutAnEnd() {
        InputStream endless = new EndlessText("insz", "0123456789");

        assertThatThrownBy(() -> new CsvFormat().open(endless, StandardCharsets.UTF_8, ListFile.LIMITS))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.ROW_TOO_LONG));
    }

    @Test
    void namesTheRowOfABadByte() {
        byte[] bytes = ("insz;fte\n" + (number(1) + ";1\n").repeat(3) + number(2) + ";\u00e9\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        var refusal =
                catchThrowableOfType(ProblemException.class, () -> ListFile.read(bytes, StandardCharsets.UTF_8, true));

        assertThat(refusal.type()).isEqualTo(ProblemType.LIST_UNREADABLE);
        assertThat(refusal.problem().members()).containsEntry("row", 4);
    }

    @Test
    void namesTheRowOfABadByteFarBehindTheFirstBuffer() {
        byte[] bytes = ("insz;fte\n" + (number(1) + ";1\n").repeat(5_000) + number(2) + ";\u00e9\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        var refusal =
                catchThrowableOfType(ProblemException.class, () -> ListFile.read(bytes, StandardCharsets.UTF_8, true));

        assertThat(refusal.problem().members()).containsEntry("row", 5_001);
    }

    @Test
    void readsTheDeclaredCharset() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        // A no-break space, which is one byte there and no UTF-8.
        byte[] bytes = ("insz;fte\n" + number(1) + "\u00a0;1\n").getBytes(windows);

        assertThat(ListFile.read(bytes, windows, true).reading().accepted()).isEqualTo(1);
    }

    @Test
    void believesAByteOrderMarkOverTheDeclaredCharset() throws IOException {
        byte[] bytes = ("\uFEFFinsz;fte\n" + number(1) + "\u00a0;1\n").getBytes(StandardCharsets.UTF_8);

        assertThat(ListFile.read(bytes, StandardCharsets.ISO_8859_1, true)
                        .reading()
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void readsUtf16AsSpreadsheetsWriteIt() throws IOException {
        byte[] bytes = ("insz\tfte\r\n" + number(1) + "\t1\r\n").getBytes(StandardCharsets.UTF_16);

        assertThat(ListFile.read(bytes, StandardCharsets.UTF_16, true).reading().accepted())
                .isEqualTo(1);
    }

    @Test
    void aSenderThatIsCutOffIsNoBadFile() {
        InputStream cut = new EndlessText("insz\n", number(1) + "\n") {
            private int left = 20_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("gone");
                }
                return super.read();
            }
        };
        assertThatThrownBy(() -> {
                    RowSource rows = new CsvFormat().open(cut, StandardCharsets.UTF_8, ListFile.LIMITS);
                    while (rows.next() != null) {
                        continue;
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static ProblemException refusal(String text) {
        return catchThrowableOfType(ProblemException.class, () -> ListFile.read(text));
    }
}
