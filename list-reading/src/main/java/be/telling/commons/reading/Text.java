package be.telling.commons.reading;

/** White space as spreadsheets produce it: also no-break and zero-width spaces, which {@link String#strip()} leaves. */
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

    static boolean isSpace(char c) {
        if (c > ' ' && c < '\u007f') {
            return false;
        }
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Marks without width that come along when text is pasted: zero-width spaces, direction and byte order marks. */
    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff';
    }
}
