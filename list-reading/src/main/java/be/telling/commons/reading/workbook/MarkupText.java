package be.telling.commons.reading.workbook;

/** The text of an element, decoded: UTF-8, the five entities of XML and character references. Longer ones are cut. */
final class MarkupText {

    /** No value of a list is nearly so long; what is longer is wrong anyway. */
    static final int LONGEST = 1_024;

    private static final char UNKNOWN = '\ufffd';

    private final char[] text = new char[LONGEST];
    private int length;

    /** Bytes that are still to come of the character in hand, and what there is of it. */
    private int missing;

    private int point;

    /** Where in the text an entity began, or -1. */
    private int entity = -1;

    void clear() {
        length = 0;
        missing = 0;
        entity = -1;
    }

    void add(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '&') {
                entity = length;
                put((char) b);
            } else if (b == ';' && entity >= 0) {
                endEntity();
            } else {
                addPlain(b);
            }
        }
    }

    /** Adds a byte in which no entity begins. */
    void addPlain(byte b) {
        if (b >= 0) {
            put((char) b);
        } else {
            addOfSeveral(b & 0xFF);
        }
    }

    private void addOfSeveral(int b) {
        if (b < 0xC0) {
            point = point << 6 | b & 0x3F;
            missing--;
            if (missing == 0) {
                putPoint(point);
            }
        } else {
            missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            point = b & (0x3F >> missing);
        }
    }

    private void endEntity() {
        int begin = entity;
        entity = -1;
        String reference = new String(text, begin + 1, length - begin - 1);
        int decoded = decoded(reference);
        length = begin;
        if (decoded >= 0) {
            putPoint(decoded);
        } else {
            put(UNKNOWN);
        }
    }

    private static int decoded(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> {
                boolean hex = reference.startsWith("#x");
                if (!reference.startsWith("#")) {
                    yield -1;
                }
                try {
                    yield Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
                } catch (NumberFormatException e) {
                    yield -1;
                }
            }
        };
    }

    private void putPoint(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            put(UNKNOWN);
        } else if (Character.isBmpCodePoint(codePoint)) {
            put((char) codePoint);
        } else {
            put(Character.highSurrogate(codePoint));
            put(Character.lowSurrogate(codePoint));
        }
    }

    private void put(char c) {
        if (length < LONGEST) {
            text[length++] = c;
        }
    }

    char[] characters() {
        return text;
    }

    int length() {
        return length;
    }

    /** The value as a whole number from 0; -1 if it is none or too large. */
    int number() {
        if (length == 0 || length > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
