package be.telling.commons.reading;

import org.jspecify.annotations.Nullable;

/**
 * The text of one cell of the row in hand, without the blanks around it. It shows the text where it stands instead of
 * copying it: a list has millions of cells.
 */
public final class Cell implements CharSequence {

    private char[] text = {};
    private int from;
    private int to;
    private @Nullable RowFault fault;

    void show(char[] characters, int start, int end, @Nullable RowFault found) {
        text = characters;
        from = start;
        to = end;
        fault = found;
        while (from < to && Text.isSpace(text[from])) {
            from++;
        }
        while (to > from && Text.isSpace(text[to - 1])) {
            to--;
        }
    }

    void clear() {
        from = 0;
        to = 0;
        fault = null;
    }

    /** What is wrong with the cell as its format delivers it, before its value is judged; null if nothing is. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return text[from + index];
    }

    @Override
    public boolean isEmpty() {
        return from == to;
    }

    /** The value of so many digits, or -1 if the text is anything else. */
    long digits(int count) {
        if (to - from != count) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether the text is this word, which is in lower case, in any case. */
    boolean is(String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text().substring(start, end);
    }

    String text() {
        return new String(text, from, to - from);
    }

    /** Never the text: it may be a number. */
    @Override
    public String toString() {
        return "Cell[" + (to - from) + "]";
    }
}
