package be.telling.commons.reading;

import static be.telling.commons.reading.ListFile.number;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV as it is found in the wild: taken, or answered with the row and the reason. */
class RealFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What the file is, its text, its charset, accepted rows, and the errors as row:code. */
    static Stream<Arguments> files() {
        String one = number(1);
        String two = number(2);
        return Stream.of(
                file("Excel in Dutch", "insz;niveau;fte\r\n" + one + ";A;0,8\r\n" + two + ";B;1\r\n", 2),
                file("Excel in German with its line", "sep=;\r\ninsz;fte\r\n" + one + ";\"0,80\"\r\n", 1),
                file("LibreOffice, all quoted", "\"insz\",\"fte\"\n\"" + one + "\",\"0.8\"\n", 1),
                file("no-break spaces", "insz\u00a0;fte\r\n\u00a0" + one + "\u00a0;\u00a00,8\r\n", 1),
                file(
                        "narrow and zero-width spaces",
                        "insz;fte\n\u202f" + one + "\u200b;1\n",
                        StandardCharsets.UTF_8,
                        1),
                file("old Macintosh line ends", "insz;fte\r" + one + ";1\r" + two + ";1\r", 2),
                file("separators behind the last column", "insz;fte;;;\r\n" + one + ";1;;;\r\n", 1),
                file("empty last lines", "insz;fte\r\n" + one + ";1\r\n\r\n;\r\n\r\n", 1),
                file("two marks", "\ufeff\ufeffinsz;fte\n" + one + ";1\n", StandardCharsets.UTF_8, 1),
                file("Excel's Unicode text", "\ufeffinsz\tfte\r\n" + one + "\t0,5\r\n", StandardCharsets.UTF_16LE, 1),
                file("line break inside quotes", "insz;niveau\n" + one + ";\"A\n\"\n" + two + ";B\n", 2),
                file(
                        "thousands separators",
                        "insz\n93.051.822.361\n93 051 822 361\n" + one + "\n",
                        1,
                        "1:number-grouped",
                        "2:number-grouped"),
                file("lost zeros", "insz\n12556777\n", 1),
                file("floats", "insz\n93051822361.0\n\"93051822361,00\"\n9.3051822361E+10\n", 1),
                file(
                        "shortened floats",
                        "insz\n\"9,30518E+10\"\n9.3E10\n",
                        0,
                        "1:number-scientific",
                        "2:number-scientific"),
                file("a formula that saves zeros", "insz\n\"=\"\"00012556777\"\"\"\n", 0, "1:cell-formula"),
                file(
                        "a second header",
                        "insz;niveau\nnummer;A-D\n" + one + ";A\n",
                        1,
                        "1:number-structure",
                        "1:level-unknown"),
                file("a total at the end", "insz;fte\n" + one + ";1\nTotaal;1\n", 1, "2:number-structure"),
                file("thousands in fte", "insz;fte\n" + one + ";1.000,00\n", 0, "1:fte-not-a-number"),
                file("per cent", "insz;fte\n" + one + ";80%\n", 0, "1:fte-not-a-number"),
                file("a decimal comma between commas", "insz,fte\n" + one + ",0,8\n", 0, "1:too-many-fields"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isTakenOrAnsweredWithRowAndReason(String name, byte[] bytes, Charset charset, int accepted, String... errors)
            throws IOException {
        ListFile file = ListFile.read(bytes, charset, true);

        assertThat(file.reading().errors())
                .extracting(error -> error.row() + ":" + error.code())
                .containsExactly(errors);
        assertThat(file.reading().accepted()).isEqualTo(accepted);
    }

    @Test
    void aTitleAboveTheHeaderIsNamed() {
        assertThat(refusal("Personeelslijst;\ninsz;fte\n").problem().members())
                .containsEntry("columns", java.util.List.of("Personeelslijst"));
    }

    @Test
    void aWorkbookThatIsSentAsTextIsRecognised() {
        assertThat(refusal("PK\u0003\u0004\u0014\u0000").problem().detail().orElseThrow())
                .startsWith("This is a workbook");
    }

    private static ProblemException refusal(String text) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(ProblemException.class, () -> ListFile.read(text));
    }

    private static Arguments file(String name, String text, int accepted, String... errors) {
        return file(name, text, WINDOWS, accepted, errors);
    }

    private static Arguments file(String name, String text, Charset charset, int accepted, String... errors) {
        return Arguments.of(name, text.getBytes(charset), charset, accepted, errors);
    }
}
