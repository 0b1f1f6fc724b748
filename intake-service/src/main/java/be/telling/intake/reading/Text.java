package be.telling.intake.reading;

/** White space as spreadsheets produce it: also no-break spaces, which {@link String#strip()} leaves. */
final class Text {

    private Text() {}

    static boolean isBlank(String text) {
        return strip(text).isEmpty();
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
