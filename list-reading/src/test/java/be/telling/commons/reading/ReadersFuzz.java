package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.reading.workbook.WorkbookFormat;
import be.telling.commons.reading.workbook.WorkbookMemory;
import be.telling.commons.staff.StaffRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What holds for any bytes whatever: every reader ends with rows, with a problem, or as cut off, and nothing that is
 * told of them holds a number. Jazzer finds the method by its name; the tests call it over a kept corpus.
 */
public final class ReadersFuzz {

    private static final ReadingLimits LIMITS = new ReadingLimits(5_000, 2_048, 64, 8 << 20);
    private static final WorkbookFormat WORKBOOKS = new WorkbookFormat(new WorkbookMemory(2 << 20, 16 << 20));
    private static final ListFormat[] FORMATS = {new CsvFormat(), new JsonLinesFormat(), WORKBOOKS};
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE
    };
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11}");

    private ReadersFuzz() {}

    /** @param data the first byte chooses format, charset and packing, the rest is the file */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int choice = data[0] & 0xFF;
        var body = new ByteArrayInputStream(data, 1, data.length - 1);
        ListFormat format = FORMATS[choice % 3];
        try (RowSource rows = format.open(
                choice / 9 % 2 == 0 ? body : PackedBody.open(body, LIMITS), CHARSETS[choice / 3 % 3], LIMITS)) {
            Reading reading = new ListReader(true, LIMITS).read(rows, ListFile.REFERENCE_DATE, new Silence());
            if (reading.rows() != reading.accepted() + reading.rejected() + reading.duplicates()) {
                throw new IllegalStateException("rows don't add up");
            }
            refuseNumbers(reading.errors().toString());
        } catch (ProblemException e) {
            refuseNumbers(e.problem().toJson() + e.problem().detail());
        } catch (IOException e) {
            // As a body that was cut off.
            refuseNumbers(String.valueOf(e.getMessage()));
        }
        String text = new String(data, 1, Math.min(data.length - 1, 40), StandardCharsets.ISO_8859_1);
        NationalNumber.parse(text).or(() -> NationalNumber.restore(text)).ifPresent(number -> {
            if (!NationalNumber.isValid(number.value())) {
                throw new IllegalStateException("not a number after all");
            }
        });
    }

    private static void refuseNumbers(String told) {
        if (NUMBER.matcher(told).find()) {
            throw new IllegalStateException("a number is told");
        }
    }

    private static final class Silence implements RowListener {
        @Override
        public void good(StaffRow row) {}

        @Override
        public void rejected() {}
    }
}
