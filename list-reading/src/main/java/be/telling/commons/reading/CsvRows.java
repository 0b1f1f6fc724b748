package be.telling.commons.reading;

import be.telling.commons.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, any line end). Rows without any value, which spreadsheets leave behind, are passed
 * over but keep their place in the numbering, so that a reported row is found in the file. Written by hand because a
 * parser that makes a text of every field takes longer than all the rest of a submission.
 */
final class CsvRows implements RowSource {

    private static final int BUFFER = 1 << 14;

    private final DeclaredText text;
    private final char separator;
    private final Fields fields;
    private final char[] buffer = new char[BUFFER];
    private final RawRow raw = new RawRow();
    private final Header header;
    private int at;
    private int end;
    private int row;

    CsvRows(DeclaredText text, char separator, ReadingLimits limits) throws IOException {
        this.text = text;
        this.separator = separator;
        this.fields = new Fields(limits);
        if (!readRecord() || fields.isEmpty()) {
            throw Unreadable.at(0, "The list has no header line");
        }
        this.header = Header.of(fields);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        row++;
        while (readRecord()) {
            if (!fields.isEmpty()) {
                return header.shape(fields, raw.at(row));
            }
            row++;
        }
        return null;
    }

    /** Reads the fields up to the end of the line; false at the end of the text. */
    private boolean readRecord() throws IOException {
        fields.clear();
        if (at == end && !fill()) {
            return false;
        }
        while (true) {
            boolean more;
            if (at < end && buffer[at] == '"') {
                at++;
                readQuoted();
                more = endsQuoted();
            } else {
                more = readPlain();
            }
            fields.endField(null);
            if (!more) {
                return true;
            }
            // A separator at the very end of the text still begins a field, which is empty.
            if (at == end) {
                fill();
            }
        }
    }

    /** Reads a field without quotes and what ends it; whether another field follows. */
    private boolean readPlain() throws IOException {
        while (true) {
            int i = at;
            while (i < end) {
                char c = buffer[i];
                if (c == separator || c == '\n' || c == '\r') {
                    break;
                }
                i++;
            }
            fields.append(buffer, at, i - at);
            at = i;
            if (i < end) {
                return endsField();
            }
            if (!fill()) {
                return false;
            }
        }
    }

    /** Reads up to and with the closing quote; two quotes are one. */
    private void readQuoted() throws IOException {
        while (true) {
            int i = at;
            while (i < end && buffer[i] != '"') {
                i++;
            }
            appendQuoted(i);
            if (i < end) {
                at = i + 1;
                if ((at < end || fill()) && buffer[at] == '"') {
                    fields.append('"');
                    at++;
                } else {
                    return;
                }
            } else if (!fill()) {
                throw brokenQuoting();
            }
        }
    }

    private void appendQuoted(int to) {
        try {
            fields.append(buffer, at, to - at);
        } catch (ProblemException e) {
            // So long inside quotes, it is most likely one that was never closed.
            throw brokenQuoting();
        }
        at = to;
    }

    private boolean endsQuoted() throws IOException {
        if (at == end && !fill()) {
            return false;
        }
        char c = buffer[at];
        if (c != separator && c != '\n' && c != '\r') {
            throw brokenQuoting();
        }
        return endsField();
    }

    /** Takes the separator or line end in hand; whether it was a separator. */
    private boolean endsField() throws IOException {
        char c = buffer[at++];
        if (c == '\r' && (at < end || fill()) && buffer[at] == '\n') {
            at++;
        }
        return c == separator;
    }

    private ProblemException brokenQuoting() {
        return Unreadable.at(row, "The quoting is broken");
    }

    private boolean fill() throws IOException {
        try {
            int read = text.read(buffer, 0, BUFFER);
            at = 0;
            end = Math.max(read, 0);
            return read > 0;
        } catch (CharacterCodingException e) {
            throw Unreadable.charset(row);
        }
    }
}
