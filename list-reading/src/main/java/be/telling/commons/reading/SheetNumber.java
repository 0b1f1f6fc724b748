package be.telling.commons.reading;

import java.math.BigDecimal;

/** A number as a spreadsheet or JSON stores it, written as a person would: {@code 8.5073003328E10} is 85073003328. */
public final class SheetNumber {

    /** Wider than any value of a list; what is beyond stays as it is and is refused for what it looks like. */
    private static final int MOST_DIGITS = 40;

    private SheetNumber() {}

    /** Appends the number to the field that is being read. */
    public static void append(char[] stored, int from, int count, Fields fields) {
        int end = from + count;
        int point = -1;
        for (int i = from; i < end; i++) {
            char c = stored[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                appendWritten(new String(stored, from, count), fields);
                return;
            }
        }
        if (point > from) {
            // 41.0 is how some programs store 41.
            while (stored[end - 1] == '0') {
                end--;
            }
            if (end - 1 == point) {
                end = point;
            }
        }
        fields.append(stored, from, end - from);
    }

    private static void appendWritten(String stored, Fields fields) {
        String text = written(stored);
        fields.append(text.toCharArray(), 0, text.length());
    }

    private static String written(String stored) {
        if (stored.length() > MOST_DIGITS) {
            return stored;
        }
        try {
            BigDecimal value = new BigDecimal(stored).stripTrailingZeros();
            boolean readable = Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
            return readable ? value.toPlainString() : stored;
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
