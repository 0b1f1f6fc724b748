package be.telling.commons.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** The lines of a text, one at a time in a buffer that is used again for the next. */
final class Lines {

    private static final int BUFFER = 1 << 14;
    private static final char MARK = '\ufeff';

    private final DeclaredText text;
    private final ReadingLimits limits;
    private final char[] buffer = new char[BUFFER];
    private char[] line = new char[512];
    private int length;
    private int at;
    private int end;
    private int row;

    Lines(DeclaredText text, ReadingLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** Reads the next line, blank or not; false at the end of the text. */
    boolean next() throws IOException {
        length = 0;
        row++;
        if (at == end && !fill()) {
            return false;
        }
        while (true) {
            int i = at;
            while (i < end && buffer[i] != '\n') {
                i++;
            }
            append(i);
            if (i < end) {
                at = i + 1;
                return true;
            }
            if (!fill()) {
                return true;
            }
        }
    }

    private void append(int to) {
        int count = to - at;
        if (length + count > limits.rowLength()) {
            throw limits.rowTooLong();
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, at, line, length, count);
        length += count;
        at = to;
    }

    private boolean fill() throws IOException {
        try {
            int read = text.read(buffer, 0, BUFFER);
            at = 0;
            end = Math.max(read, 0);
            while (row == 1 && length == 0 && at < end && buffer[at] == MARK) {
                at++;
            }
            return read > 0;
        } catch (CharacterCodingException e) {
            throw Unreadable.charset(row);
        }
    }

    /** Of the line in hand, counted from 1. */
    int row() {
        return row;
    }

    char[] characters() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Text.isSpace(line[i])) {
                return false;
            }
        }
        return true;
    }
}
