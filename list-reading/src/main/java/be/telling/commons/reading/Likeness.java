package be.telling.commons.reading;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Equal for two lists of the same people, whatever their order, and different otherwise. It is a keyed value of their
 * numbers under a key that ends with the process which read them: whoever lacks it learns nothing else from it. It is
 * never stored, logged or shown.
 */
public record Likeness(long high, long low) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 32;

    /** The form in which the register side tells it of a list that it alone can open. */
    public String toHex() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Empty if the text isn't one. */
    public static Optional<Likeness> ofHex(String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Likeness(
                HexFormat.fromHexDigitsToLong(text, 0, DIGITS / 2),
                HexFormat.fromHexDigitsToLong(text, DIGITS / 2, DIGITS)));
    }

    @Override
    public String toString() {
        return "Likeness[***]";
    }
}
