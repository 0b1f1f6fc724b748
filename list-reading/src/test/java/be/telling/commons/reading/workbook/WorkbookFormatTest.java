package be.telling.commons.reading.workbook;

import static be.telling.commons.reading.ListFile.number;
import static be.telling.commons.reading.workbook.WorkbookFile.inline;
import static be.telling.commons.reading.workbook.WorkbookFile.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.ListFile;
import be.telling.commons.reading.RowError;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookFormatTest {

    private static final String HEADER = inline(1, "insz", "fte");

    private final WorkbookMemory memory = new WorkbookMemory(8 << 20, 16 << 20);

    @Test
    void readsWhatALibraryWrote() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Staff");
            String[] header = {"Rijksregisternummer", "niveau", "statuut", "geslacht", "leeftijd", "FTE"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            sheet.value(1, 0, number(1));
            sheet.value(1, 1, "B");
            sheet.value(1, 2, "statutair");
            sheet.value(1, 3, "V");
            sheet.value(1, 4, 41);
            sheet.value(1, 5, 0.8);
            sheet.value(2, 0, 93051822361L);
            workbook.newWorksheet("Blad2");
        }

        ListFile file = read(bytes.toByteArray());

        assertThat(file.codes()).isEmpty();
        StaffRow row = file.good().getFirst();
        assertThat(row.number().digits()).isEqualTo(number(1));
        assertThat(row.level()).isEqualTo(Level.B);
        assertThat(row.statute()).isEqualTo(Statute.STATUTORY);
        assertThat(row.sex()).isEqualTo(Sex.F);
        assertThat(row.ageBand()).isEqualTo(AgeBand.Y35T44);
        assertThat(row.fte()).isEqualTo(0.8);
        assertThat(file.good().getLast().fte()).isEqualTo(1);
        assertThat(memory.taken()).isZero();
    }

    @Test
    void readsSharedTextsWithRunsEntitiesAndReadings() throws IOException {
        ListFile file = read(
                WorkbookFile.of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>0.5</v></c></row>")
                        .shared(
                                "<r><t>in</t></r><r><rPr><b/></rPr><t>s&#122;</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>",
                                "<t xml:space=\"preserve\"> FTE&#xA0;</t>",
                                "<t><![CDATA[" + number(1) + "]]></t>")
                        .bytes());

        assertThat(file.good()).hasSize(1);
        assertThat(file.good().getFirst().fte()).isEqualTo(0.5);
    }

    @Test
    void readsSharedTextsOfAnyScript() {
        ProblemException refusal = refusal(WorkbookFile.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\" t=\"s\"><v>2</v></c></row>")
                .shared("<t>fil\u00e9</t>", "<t>\u03a9\u03bc\u03ad\u03b3\u03b1</t>", "<t>a\u20acb</t>", "<t>insz</t>")
                .bytes());

        assertThat(refusal.type()).isEqualTo(ProblemType.UNKNOWN_COLUMNS);
        assertThat(refusal.problem().members())
                .containsEntry("columns", List.of("\u03a9\u03bc\u03ad\u03b3\u03b1", "fil\u00e9", "a\u20acb"));
    }

    @ParameterizedTest
    @CsvSource({"93051822361, 0", "12556777, 1", "9.3051822361E10, 0", "93051822361.0, 0", "1.2556777E7, 1"})
    void takesNumbersThatWereStoredAsNumbers(String stored, int restored) throws IOException {
        ListFile file =
                read(WorkbookFile.of(inline(1, "insz") + "<row r=\"2\"><c r=\"A2\"><v>" + stored + "</v></c></row>")
                        .bytes());

        assertThat(file.codes()).isEmpty();
        assertThat(file.reading().restoredZeros()).isEqualTo(restored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"B2\"><f>A2*2</f><v>1</v></c>|cell-formula",
                "<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>|cell-formula",
                "<c r=\"B2\" t=\"str\"><f>X1</f><v>1</v></c>|cell-formula",
                "<c r=\"B2\" s=\"1\"><v>45000</v></c>|cell-date",
                "<c r=\"B2\" s=\"2\"><v>45000.5</v></c>|cell-date",
                "<c r=\"B2\" t=\"d\"><v>2025-01-01</v></c>|cell-date",
                "<c r=\"B2\" t=\"b\"><v>1</v></c>|cell-boolean",
                "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>|cell-error",
                "<c r=\"B2\" t=\"inlineStr\"><is><t>full</t></is></c>|fte-not-a-number",
                "<c r=\"C2\"><v>1</v></c>|too-many-fields"
            })
    void namesWhatACellHolds(String cell, String code) throws IOException {
        ListFile file = read(WorkbookFile.of(HEADER + row(2, number(1), cell))
                .styles("<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>", 0, 14, 164)
                .bytes());

        assertThat(file.codes()).containsExactly(code);
        assertThat(file.reading().errors()).extracting(RowError::row).containsExactly(1);
    }

    @Test
    void aNumberInADottedFormatIsNoDate() throws IOException {
        ListFile file = read(
                WorkbookFile.of(inline(1, "insz") + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>93051822361</v></c></row>")
                        .styles(
                                "<numFmt numFmtId=\"164\" formatCode=\"00&quot;.&quot;00\\.00-000\\.00;[Red]General\"/>",
                                0,
                                164)
                        .bytes());

        assertThat(file.codes()).isEmpty();
    }

    @Test
    void countsRowsFromTheHeaderAndPassesOverEmptyOnes() throws IOException {
        ListFile file = read(WorkbookFile.of("<row r=\"3\"/>" + inline(4, "insz") + inline(6, number(1))
                        + "<row r=\"7\"><c r=\"A7\" s=\"0\"/></row>" + inline(8, "bad") + "<row r=\"9\"/>")
                .bytes());

        assertThat(file.good().getFirst().row()).isEqualTo(2);
        assertThat(file.reading().errors()).extracting(RowError::row).containsExactly(4);
    }

    @Test
    void readsCellsWithoutReferencesAndWithPrefixes() throws IOException {
        String sheet =
                "<x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>insz</x:t></x:is></x:c>"
                        + "</x:row><x:row><x:c><x:v>93051822361</x:v></x:c></x:row></x:sheetData></x:worksheet>";

        assertThat(read(WorkbookFile.of("")
                                .part("xl/worksheets/sheet1.xml", sheet)
                                .bytes())
                        .good())
                .hasSize(1);
    }

    @Test
    void refusesHiddenRows() throws IOException {
        String hidden = inline(2, number(1), "1").replace("<row ", "<row hidden=\"1\" ");

        assertThat(read(WorkbookFile.of(HEADER + hidden).bytes()).codes()).containsExactly("row-hidden");
    }

    @Test
    void refusesMergedCellsInTheHeaderAndBelow() {
        String merged = "<mergeCells count=\"1\"><mergeCell ref=\"%s\"/></mergeCells>";
        byte[] header = new WorkbookFile()
                .sheet(inline(1, "Personeel") + inline(2, number(1)), merged.formatted("A1:B1"))
                .bytes();
        byte[] below = new WorkbookFile()
                .sheet(HEADER + inline(2, number(1), "1") + inline(3, number(2)), merged.formatted("B2:B3"))
                .bytes();

        assertThat(refusal(header).problem().detail()).hasValue("Cells of the workbook are merged, in the header");
        assertThat(refusal(below).problem().detail()).hasValue("Cells of the workbook are merged, at row 1");
    }

    @Test
    void takesTheOnlySheetWithValuesAndRefusesTwo() throws IOException {
        WorkbookFile third = new WorkbookFile()
                .sheet("", "")
                .sheet("<row r=\"1\"><c r=\"A1\"/></row>", "")
                .sheet(HEADER + inline(2, number(1), "1"), "");
        WorkbookFile two = WorkbookFile.of(HEADER).sheet(inline(1, "secret"), "");

        assertThat(read(third.bytes()).good()).hasSize(1);
        assertThat(refusal(two.bytes()).problem().detail().orElseThrow()).startsWith("More than one sheet");
        assertThat(refusal(WorkbookFile.of("").bytes()).type()).isEqualTo(ProblemType.LIST_UNREADABLE);
    }

    @Test
    void refusesUnknownColumnsByNameAndFormulasInTheHeader() {
        byte[] unknown = WorkbookFile.of(inline(1, "insz", "Naam &amp; adres")).bytes();
        byte[] formula = WorkbookFile.of(row(1, "insz", "<c r=\"B1\" t=\"str\"><f>A1</f><v>fte</v></c>"))
                .bytes();

        assertThat(refusal(unknown).problem().members()).containsEntry("columns", java.util.List.of("Naam & adres"));
        assertThat(refusal(formula).type()).isEqualTo(ProblemType.LIST_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004", "insz;fte\n93051822361;1\n", "<?xml version=\"1.0\"?><Workbook/>"})
    void refusesWhatIsNoWorkbook(String text) {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(refusal(bytes).type()).isEqualTo(ProblemType.LIST_UNREADABLE);
    }

    @Test
    void namesOldAndProtectedWorkbooks() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(refusal(old).problem().detail().orElseThrow()).contains("password");
    }

    @Test
    void refusesEveryCutAndNearlyEveryFlippedByteWithoutAnyOtherFailure() throws IOException {
        byte[] whole = WorkbookFile.of(HEADER + inline(2, number(1), "1"))
                .shared("<t>x</t>")
                .bytes();

        for (int length = 0; length < whole.length; length += 3) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(refusal(cut).type()).isEqualTo(ProblemType.LIST_UNREADABLE);
        }
        for (int place = 0; place < whole.length; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= 0x55;
            readOrRefuse(flipped);
        }
        assertThat(memory.taken()).isZero();
    }

    @Test
    void refusesDocumentTypes() {
        String sheet =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData/></worksheet>";

        assertThat(refusal(WorkbookFile.of("")
                                .part("xl/worksheets/sheet1.xml", sheet)
                                .bytes())
                        .type())
                .isEqualTo(ProblemType.LIST_UNREADABLE);
    }

    @Test
    void refusesBombs() {
        byte[] bomb = WorkbookFile.of(HEADER + " ".repeat(40 << 20)).bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(refusal(bomb).type()).isEqualTo(ProblemType.UNPACKED_TOO_LARGE);
        assertThat(memory.taken()).isZero();
    }

    @Test
    void refusesWorkbooksThatTakeTooMuchMemory() {
        var little = new WorkbookMemory(1 << 18, 1 << 20);
        byte[] bytes = new byte[(1 << 18) + 1];

        var refusal =
                catchThrowableOfType(ProblemException.class, () -> ListFile.read(new WorkbookFormat(little), bytes));

        assertThat(refusal.type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
        assertThat(little.taken()).isZero();
    }

    private ListFile read(byte[] bytes) throws IOException {
        return ListFile.read(new WorkbookFormat(memory), bytes);
    }

    /** Any other failure ends the test. */
    private void readOrRefuse(byte[] bytes) throws IOException {
        try {
            read(bytes);
        } catch (ProblemException e) {
            assertThat(e.type()).isNotEqualTo(ProblemType.INTERNAL_ERROR);
        }
    }

    private ProblemException refusal(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> read(bytes));
    }
}
