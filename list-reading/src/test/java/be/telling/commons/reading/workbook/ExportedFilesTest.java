package be.telling.commons.reading.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.reading.CsvFormat;
import be.telling.commons.reading.ListFile;
import be.telling.commons.reading.ListFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet program really wrote ({@code exports/README.md}): taken, or answered with row and reason. */
class ExportedFilesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "typed.xlsx             | utf-8        | 6 | 0 |",
                "numbers-de.xlsx        | utf-8        | 6 | 2 |",
                "reopened-nl.xlsx       | utf-8        | 5 | 1 | 6:fte-out-of-range",
                "scientific.xlsx        | utf-8        | 2 | 0 |",
                "percent.xlsx           | utf-8        | 2 | 0 |",
                "dates.xlsx             | utf-8        | 2 | 0 | 2:cell-date 2:cell-date",
                "dates-1904.xlsx        | utf-8        | 1 | 0 | 2:cell-date",
                "formulas.xlsx          | utf-8        | 1 | 0 | 1:cell-formula 2:cell-formula",
                "hidden.xlsx            | utf-8        | 1 | 0 | 2:row-hidden 3:row-hidden",
                "two-headers.xlsx       | utf-8        | 1 | 0 | 1:number-structure 1:level-unknown 1:sex-unknown 1:age-not-whole 1:fte-not-a-number",
                "total.xlsx             | utf-8        | 2 | 0 | 3:number-structure 3:cell-formula",
                "nbsp.xlsx              | utf-8        | 2 | 0 |",
                "grouped-text.xlsx      | utf-8        | 0 | 0 | 1:number-grouped 2:number-grouped",
                "typed-nl.csv           | utf-8        | 6 | 0 |",
                "typed-quoted.csv       | utf-8        | 6 | 0 |",
                "typed-utf16-tab.csv    | utf-16       | 6 | 0 |",
                "plain-numbers.csv      | utf-8        | 6 | 2 |",
                "reopened-de.csv        | utf-8        | 5 | 1 | 6:fte-out-of-range",
                "scientific.csv         | utf-8        | 0 | 0 | 1:number-scientific 2:number-scientific",
                "percent.csv            | utf-8        | 0 | 0 | 1:fte-not-a-number 2:fte-not-a-number",
                "total.csv              | utf-8        | 2 | 0 | 3:number-structure",
                "numbers-nl.csv         | utf-8        | 0 | 0 | 1:number-grouped 2:number-grouped 3:number-grouped 4:number-grouped 5:number-grouped 6:number-grouped",
                "numbers-de-windows.csv | windows-1252 | 0 | 0 | 1:number-grouped 2:number-grouped 3:number-grouped 4:number-grouped 5:number-grouped 6:number-grouped"
            })
    void isTakenOrAnsweredRowByRow(
            String name, Charset charset, int accepted, int restoredZeros, @Nullable String errors) throws IOException {
        ListFile file = read(name, charset);

        assertThat(file.reading().errors())
                .extracting(error -> error.row() + ":" + error.code())
                .isEqualTo(errors == null ? List.of() : List.of(errors.split(" ", -1)));
        assertThat(file.reading().accepted()).isEqualTo(accepted);
        assertThat(file.reading().restoredZeros()).isEqualTo(restoredZeros);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "merged-title.xlsx | merged, in the header",
                "merged-below.xlsx | merged, at row 1",
                "two-sheets.xlsx   | More than one sheet",
                "typed-xls.xlsx    | old form (.xls)",
                "typed-ods.xlsx    | OpenDocument (.ods)",
                "merged-title.csv  | Only the columns of a staff list"
            })
    void isRefusedWithTheReason(String name, String reason) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> read(name, StandardCharsets.UTF_8));

        assertThat(refusal.problem().detail().orElseThrow()).contains(reason);
    }

    private static ListFile read(String name, Charset charset) throws IOException {
        ListFormat format =
                name.endsWith(".csv") ? new CsvFormat() : new WorkbookFormat(new WorkbookMemory(8 << 20, 16 << 20));
        try (InputStream file = ExportedFilesTest.class.getResourceAsStream("/exports/" + name)) {
            return ListFile.read(format, file.readAllBytes(), charset, true);
        }
    }
}
