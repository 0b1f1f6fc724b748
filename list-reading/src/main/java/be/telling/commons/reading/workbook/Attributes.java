package be.telling.commons.reading.workbook;

/**
 * The attributes of the tag in hand, as places in the markup's own buffer: nothing is copied until somebody wants a text. A
 * place is valid until the markup moves on.
 */
final class Attributes {

    private static final int MOST = 64;

    private final byte[] buffer;
    private final long[] names = new long[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private int count;

    Attributes(byte[] buffer) {
        this.buffer = buffer;
    }

    void clear() {
        count = 0;
    }

    /** Reads an attribute and gives the place in the buffer behind it; negative if it doesn't end within what is read. */
    int read(int start, int end) {
        if (count == MOST) {
            throw ZipDirectory.damaged();
        }
        int i = readName(start, end);
        while (i >= 0 && i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
            i++;
        }
        return i < 0 || i == end ? -1 : readValue(i, end);
    }

    private int readName(int start, int end) {
        int i = start;
        long hash = 0;
        while (i < end && buffer[i] != '=' && buffer[i] != '>' && buffer[i] != '<') {
            byte b = buffer[i];
            if (b == ':') {
                hash = 0;
            } else if (b > ' ' || b < 0) {
                hash = hash * 31 + b;
            }
            i++;
        }
        if (i == end) {
            return -1;
        }
        if (buffer[i] != '=') {
            throw ZipDirectory.damaged();
        }
        names[count] = hash;
        return i + 1;
    }

    private int readValue(int start, int end) {
        byte quote = buffer[start];
        if (quote != '"' && quote != '\'') {
            throw ZipDirectory.damaged();
        }
        int i = start + 1;
        while (i < end && buffer[i] != quote) {
            i++;
        }
        if (i == end) {
            return -1;
        }
        from[count] = start + 1;
        to[count] = i;
        count++;
        return i + 1;
    }

    /** The place of an attribute, or -1. */
    int place(long name) {
        for (int i = 0; i < count; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    int length(int place) {
        return to[place] - from[place];
    }

    /** A byte of a value as it stands there. */
    byte byteOf(int place, int index) {
        return buffer[from[place] + index];
    }

    /** The value as a whole number from 0; -1 if it is none or too large. */
    int number(int place) {
        if (length(place) == 0 || length(place) > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from[place]; i < to[place]; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    boolean is(int place, String value) {
        if (length(place) != value.length()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (buffer[from[place] + i] != value.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The value as a text; empty if there is no such attribute. */
    String value(long name) {
        int place = place(name);
        if (place < 0) {
            return "";
        }
        var text = new MarkupText();
        text.add(buffer, from[place], to[place]);
        return text.toString();
    }
}
