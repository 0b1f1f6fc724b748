package be.telling.commons.logging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks what looks like a national number: eleven digits in a row, or in groups of 2-2-2-3-2 with a point, blank,
 * hyphen or slash between them. Check digits don't matter, for a mistyped number is nearly as telling.
 */
public final class NumberMask {

    private static final int DIGITS = 11;

    /** As long as a number, so that columns stay where they are. */
    private static final String MASK = "***********";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])[0-9]{2}[. /-]?[0-9]{2}[. /-]?[0-9]{2}[. /-]?[0-9]{3}[. /-]?[0-9]{2}(?![0-9])");

    private NumberMask() {}

    /** The text with every such number masked; the same text if there is none. */
    public static String mask(String text) {
        return mayHoldNumber(text) ? NUMBER.matcher(text).replaceAll(MASK) : text;
    }

    static boolean holdsNumber(@Nullable String text) {
        return text != null && mayHoldNumber(text) && NUMBER.matcher(text).find();
    }

    // Nearly every text of a log has too few digits; this spares them the pattern.
    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && ++digits == DIGITS) {
                return true;
            }
        }
        return false;
    }
}
