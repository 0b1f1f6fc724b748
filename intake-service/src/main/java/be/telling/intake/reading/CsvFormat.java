package be.telling.intake.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Separated text as spreadsheets and HR systems write it: semicolon, comma or tab, told from the header line. */
public final class CsvFormat implements ListFormat {

    /** A list has six columns; a file with so many is something else. */
    private static final int MOST_FIELDS = 256;

    /** A field is a number or a word; so much is a quote that was never closed. */
    private static final int LONGEST_FIELD = 1_024;

    /** Bounds what one row may hold in memory. */
    private static final int LONGEST_ROW = 8_192;

    /** Twice the read size of the parser, which it needs to hold a row that crosses two reads. */
    private static final int BUFFER = 2 * LONGEST_ROW;

    /** The line with which a spreadsheet program tells itself the separator. */
    private static final String SEPARATOR_LINE = "sep=";

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public RowSource open(InputStream body, Charset charset) throws IOException {
        DeclaredText text = new DeclaredText(body, charset);
        var rows = new CsvRows(parser(text, separator(text)).iterator());
        rows.readHeader();
        return rows;
    }

    private static char separator(DeclaredText text) throws IOException {
        String line = peekLine(text);
        if (line.length() == SEPARATOR_LINE.length() + 1
                && line.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())) {
            text.skipPeeked(line);
            peekLine(text);
            return line.charAt(SEPARATOR_LINE.length());
        }
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static String peekLine(DeclaredText text) throws IOException {
        try {
            return text.peekLine();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw CsvRows.notInCharset(0);
        }
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static CsvReader<CsvRecord> parser(DeclaredText text, char separator) {
        if (separator == '"' || Character.isLetterOrDigit(separator)) {
            throw ProblemException.of(ProblemType.LIST_UNREADABLE)
                    .withDetail("The separator is a semicolon, a comma or a tab");
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .detectBomHeader(false)
                .maxBufferSize(BUFFER)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_ROW)),
                        text);
    }
}
