package be.telling.commons.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Separated text as spreadsheets and HR systems write it: semicolon, comma or tab, told from the header line. */
public final class CsvFormat implements ListFormat {

    /** The line with which a spreadsheet program tells itself the separator. */
    private static final String SEPARATOR_LINE = "sep=";

    /** How every zip file begins, and so every workbook. */
    private static final String ZIP = "PK\u0003\u0004";

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public RowSource open(InputStream body, Charset charset, ReadingLimits limits) throws IOException {
        DeclaredText text = new DeclaredText(body, charset);
        return new CsvRows(text, separator(text), limits);
    }

    private static char separator(DeclaredText text) throws IOException {
        String line = peekLine(text);
        if (line.startsWith(ZIP)) {
            throw Unreadable.file("This is a workbook; send it with its own content type, or save it as CSV");
        }
        if (line.length() == SEPARATOR_LINE.length() + 1
                && line.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())) {
            text.skipPeeked(line);
            peekLine(text);
            return usable(line.charAt(SEPARATOR_LINE.length()));
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
        } catch (CharacterCodingException e) {
            throw Unreadable.charset(0);
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

    private static char usable(char separator) {
        if (separator == '"' || separator == '\r' || separator == '\n' || Character.isLetterOrDigit(separator)) {
            throw Unreadable.file("The separator is a semicolon, a comma or a tab");
        }
        return separator;
    }
}
