package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.Optional;

/**
 * A national number as people, HR systems and spreadsheets write it. What a spreadsheet did to it is undone only where
 * every digit is still there and the check digits then hold; otherwise it is named, so that the sender finds the cause.
 */
final class NumberText {

    private static final int DIGITS = 11;

    /** Longer than any spelling; keeps the rest of this class from looking at a novel. */
    private static final int LONGEST = 40;

    private NumberText() {}

    /** What a text is: a number, perhaps restored, or a fault. */
    sealed interface Reading {
        record Found(NationalNumber number, boolean restored) implements Reading {}

        record Refused(RowFault fault) implements Reading {}
    }

    private static final Reading STRUCTURE = new Reading.Refused(RowFault.NUMBER_STRUCTURE);
    private static final Reading CHECK_DIGITS = new Reading.Refused(RowFault.NUMBER_CHECK_DIGITS);
    private static final Reading GROUPED = new Reading.Refused(RowFault.NUMBER_GROUPED);
    private static final Reading SCIENTIFIC = new Reading.Refused(RowFault.NUMBER_SCIENTIFIC);
    private static final Reading FORMULA = new Reading.Refused(RowFault.CELL_FORMULA);

    static Reading read(Cell cell) {
        long plain = cell.digits(DIGITS);
        if (plain >= 0) {
            Optional<NationalNumber> number = NationalNumber.of(plain);
            return number.isPresent() ? new Reading.Found(number.get(), false) : CHECK_DIGITS;
        }
        if (cell.length() > LONGEST) {
            return STRUCTURE;
        }
        Optional<NationalNumber> dotted = NationalNumber.parse(cell);
        if (dotted.isPresent()) {
            return new Reading.Found(dotted.get(), false);
        }
        return repaired(cell);
    }

    private static Reading repaired(Cell cell) {
        if (cell.charAt(0) == '=') {
            return FORMULA;
        }
        Optional<NationalNumber> padded = NationalNumber.restore(cell);
        if (padded.isPresent()) {
            return new Reading.Found(padded.get(), true);
        }
        String text = cell.text();
        if (isDotted(text)) {
            return CHECK_DIGITS;
        }
        if (isGrouped(text)) {
            return GROUPED;
        }
        return floating(text);
    }

    /** {@code 85073003328.0}, {@code 85073003328,00}, {@code 8.5073003328E+10}: whole, with every digit written. */
    private static Reading floating(String text) {
        int exponentAt = Math.max(text.indexOf('E'), text.indexOf('e'));
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        int point = Math.max(mantissa.indexOf('.'), mantissa.indexOf(','));
        String whole = point < 0 ? mantissa : mantissa.substring(0, point);
        String fraction = point < 0 ? "" : mantissa.substring(point + 1);
        if (whole.isEmpty() || !isDigits(whole) || !isDigits(fraction)) {
            return STRUCTURE;
        }
        if (exponentAt < 0) {
            return point >= 0 && isZeros(fraction) ? restored(whole) : STRUCTURE;
        }
        int exponent = exponent(text.substring(exponentAt + 1));
        if (exponent < 0) {
            return STRUCTURE;
        }
        // A digit that isn't written was rounded away: a number made of what is left would be another person's.
        boolean complete = fraction.length() >= exponent && isZeros(fraction.substring(exponent));
        return complete ? restored(whole + fraction.substring(0, exponent)) : SCIENTIFIC;
    }

    private static Reading restored(String digits) {
        if (digits.length() > DIGITS) {
            return STRUCTURE;
        }
        Optional<NationalNumber> number =
                digits.length() == DIGITS ? NationalNumber.parse(digits) : NationalNumber.restore(digits);
        return number.isPresent() ? new Reading.Found(number.get(), true) : CHECK_DIGITS;
    }

    /** The exponent of ten, or -1 if the text isn't a small positive one. */
    private static int exponent(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        boolean small = !digits.isEmpty() && digits.length() <= 2 && isDigits(digits);
        return small ? Integer.parseInt(digits) : -1;
    }

    private static boolean isDotted(String text) {
        return text.length() == "YY.MM.DD-XXX.CC".length() && matches(text, "##.##.##-###.##");
    }

    /** {@code 85.073.003.328}, with points, commas, apostrophes or blanks. */
    private static boolean isGrouped(String text) {
        return matches(text, "##?###?###?###") || matches(text, "#?###?###?###") || matches(text, "###?###?###");
    }

    private static boolean matches(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = switch (pattern.charAt(i)) {
                case '#' -> isDigit(c);
                case '?' -> c == '.' || c == ',' || c == '\'' || c == '\u2019' || Text.isSpace(c);
                default -> c == pattern.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isZeros(String text) {
        return text.chars().allMatch(c -> c == '0');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
