package be.telling.seal;

import be.telling.commons.reading.CsvFormat;
import be.telling.commons.reading.JsonLinesFormat;
import be.telling.commons.reading.ListFormat;
import be.telling.commons.reading.ListReader;
import be.telling.commons.reading.PackedBody;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.RowListener;
import be.telling.commons.reading.RowSource;
import be.telling.commons.reading.workbook.WorkbookFormat;
import be.telling.commons.reading.workbook.WorkbookMemory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** A list as it lies on the organisation's disk, read by the very readers of the service; its name tells its format. */
public final class StaffListFile {

    private static final ReadingLimits LIMITS = new ReadingLimits(2_000_000, 8_192, 256, 1L << 30);
    private static final long LARGEST_WORKBOOK = 64L << 20;

    private final Path file;
    private final Charset charset;
    private final ListFormat format;
    private final boolean packed;

    /**
     * @param charset that the file is written in, if its format doesn't say
     * @throws IllegalArgumentException if the name doesn't end as that of a list
     */
    public StaffListFile(Path file, Charset charset) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        this.file = file;
        this.charset = charset;
        this.packed = name.endsWith(".gz");
        this.format = format(packed ? name.substring(0, name.length() - ".gz".length()) : name);
    }

    private static ListFormat format(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "txt", "tsv" -> new CsvFormat();
            case "ndjson", "jsonl" -> new JsonLinesFormat();
            case "xlsx" -> new WorkbookFormat(new WorkbookMemory(LARGEST_WORKBOOK, Long.MAX_VALUE));
            default ->
                throw new IllegalArgumentException(
                        "A list is a .csv, .txt, .tsv, .ndjson, .jsonl or .xlsx file, also packed (.gz)");
        };
    }

    /**
     * Reads and judges all rows; every good one is handed to the listener.
     *
     * @param referenceDate that of the round, for which ages are given
     * @param testNumbers whether numbers that can't be a real person's are taken
     * @throws be.telling.commons.problem.ProblemException if the file can't be understood as a list
     */
    public Reading read(LocalDate referenceDate, boolean testNumbers, RowListener listener) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                RowSource rows = format.open(packed ? PackedBody.open(bytes, LIMITS) : bytes, charset, LIMITS)) {
            return new ListReader(testNumbers, LIMITS).read(rows, referenceDate, listener);
        }
    }
}
