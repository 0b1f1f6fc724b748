package be.telling.intake.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. Rows without any value, which spreadsheets leave behind, are passed over but keep their
 * place in the numbering, so that a reported row is found in the file.
 */
final class CsvRows implements RowSource {

    private final CloseableIterator<CsvRecord> records;
    private @Nullable Header header;
    private int row;

    CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    void readHeader() throws IOException {
        CsvRecord first = nextRecord();
        if (first == null || isEmpty(first)) {
            throw ProblemException.of(ProblemType.LIST_UNREADABLE)
                    .withDetail("The list has no header line")
                    .with("row", 0);
        }
        header = Header.of(first.getFields());
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        for (CsvRecord values = nextRecord(); values != null; values = nextRecord()) {
            row++;
            if (!isEmpty(values)) {
                return shape(values.getFields());
            }
        }
        return null;
    }

    private RawRow shape(List<String> fields) {
        if (header == null) {
            throw new IllegalStateException("the header is read first");
        }
        if (fields.size() < header.width()) {
            return new RawRow.Misshapen(row, RowFault.TOO_FEW_FIELDS);
        }
        for (String beyond : fields.subList(header.width(), fields.size())) {
            if (!Text.isBlank(beyond)) {
                return new RawRow.Misshapen(row, RowFault.TOO_MANY_FIELDS);
            }
        }
        return new RawRow.Cells(row, header.arrange(fields));
    }

    private static boolean isEmpty(CsvRecord values) {
        for (String field : values.getFields()) {
            if (!Text.isBlank(field)) {
                return false;
            }
        }
        return true;
    }

    /** The parser's own messages may quote the text: only the kind of failure and the row leave this method. */
    private @Nullable CsvRecord nextRecord() throws IOException {
        int reading = header == null ? 0 : row + 1;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            // What the body itself ended with comes through the parser in its wrapping.
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            if (e.getCause() instanceof IOException failure) {
                throw unwrapped(failure, reading);
            }
            throw ProblemException.of(ProblemType.LIST_UNREADABLE)
                    .withDetail("The quoting is broken or the row is too long, " + place(reading))
                    .with("row", reading);
        } catch (UncheckedIOException e) {
            throw unwrapped(e.getCause() == null ? new IOException() : e.getCause(), reading);
        }
    }

    private static IOException unwrapped(IOException failure, int reading) {
        if (failure instanceof CharacterCodingException) {
            throw notInCharset(reading);
        }
        return failure;
    }

    static ProblemException notInCharset(int row) {
        return ProblemException.of(ProblemType.LIST_UNREADABLE)
                .withDetail("The text is not in the declared character set, " + place(row))
                .with("row", row);
    }

    private static String place(int row) {
        return row == 0 ? "in the header" : "at row " + row;
    }
}
