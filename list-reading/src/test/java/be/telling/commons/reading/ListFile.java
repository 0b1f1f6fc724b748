package be.telling.commons.reading;

import be.telling.commons.staff.StaffRow;
import be.telling.testkit.TestNumbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file read to its end, with everything that came out. */
public record ListFile(Reading reading, List<StaffRow> good) {

    static final int MOST_ROWS = 10_000;
    static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);
    public static final ReadingLimits LIMITS = new ReadingLimits(MOST_ROWS, 8_192, 256, 64 << 20);

    public static ListFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
    }

    public static ListFile read(byte[] bytes, Charset charset, boolean testNumbers) throws IOException {
        return read(new CsvFormat(), bytes, charset, testNumbers);
    }

    public static ListFile read(ListFormat format, byte[] bytes) throws IOException {
        return read(format, bytes, StandardCharsets.UTF_8, true);
    }

    public static ListFile read(ListFormat format, byte[] bytes, Charset charset, boolean testNumbers)
            throws IOException {
        var good = new ArrayList<StaffRow>();
        var listener = new RowListener() {
            @Override
            public void good(StaffRow row) {
                good.add(row);
            }

            @Override
            public void rejected() {}
        };
        try (RowSource rows = format.open(new ByteArrayInputStream(bytes), charset, LIMITS)) {
            return new ListFile(new ListReader(testNumbers, LIMITS).read(rows, REFERENCE_DATE, listener), good);
        }
    }

    /** Eleven digits. */
    public static String number(int index) {
        return TestNumbers.number(index).digits();
    }

    /** What the errors are. */
    public List<String> codes() {
        return reading.errors().stream().map(RowError::code).toList();
    }
}
