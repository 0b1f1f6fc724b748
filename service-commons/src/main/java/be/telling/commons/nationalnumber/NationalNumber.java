package be.telling.commons.nationalnumber;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A number of the national register or a BIS number: eleven digits whose last two check the first nine, for a birth in
 * either century.
 *
 * <p>The calendar is no criterion: months and days of zero, months raised by 20 or 40 and impossible days are all
 * issued. A valid number is therefore no proof that a person has it.
 *
 * <p>{@link #toString()} never shows the number, so that no log, message or test report does by accident.
 */
public final class NationalNumber implements Comparable<NationalNumber> {

    private static final int LENGTH = 11;
    private static final long MAX = 99_999_999_999L;
    private static final int MODULUS = 97;

    /** Births from 2000 on are checked with a 2 before the nine digits. */
    private static final long FROM_2000 = 2_000_000_000L;

    private static final String DOTTED = "##.##.##-###.##";

    private final long value;

    private NationalNumber(long value) {
        this.value = value;
    }

    /**
     * Reads eleven digits or {@code YY.MM.DD-XXX.CC}; blanks around it, also the no-break ones of a spreadsheet, don't
     * matter.
     *
     * @return empty if the structure or the check digits don't hold
     */
    public static Optional<NationalNumber> parse(CharSequence text) {
        int start = start(text);
        int end = end(text, start);
        int length = end - start;
        if (length != LENGTH && length != DOTTED.length()) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            if (length == LENGTH || DOTTED.charAt(i) == '#') {
                if (!isDigit(c)) {
                    return Optional.empty();
                }
                value = value * 10 + (c - '0');
            } else if (c != DOTTED.charAt(i)) {
                return Optional.empty();
            }
        }
        return of(value);
    }

    /**
     * Gives a number its leading zeros back that a spreadsheet took: one to ten digits, padded on the left.
     *
     * @return empty if the text is something else or the check digits don't hold then
     */
    public static Optional<NationalNumber> restore(CharSequence text) {
        int start = start(text);
        int end = end(text, start);
        if (start == end || end - start >= LENGTH) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return Optional.empty();
            }
            value = value * 10 + (c - '0');
        }
        return of(value);
    }

    /** The number that has this value, leading zeros left out; empty if there can't be one. */
    public static Optional<NationalNumber> of(long value) {
        return isValid(value) ? Optional.of(new NationalNumber(value)) : Optional.empty();
    }

    /** Whether {@link #of(long)} gives a number; for tight loops. */
    public static boolean isValid(long value) {
        if (value < 0 || value > MAX) {
            return false;
        }
        long firstNine = value / 100;
        long check = value % 100;
        return check == MODULUS - firstNine % MODULUS || check == MODULUS - (FROM_2000 + firstNine) % MODULUS;
    }

    /** The eleven digits as a number. */
    public long value() {
        return value;
    }

    /** The eleven digits in clear. The only way to them: whoever calls this handles a person. */
    public String digits() {
        String digits = Long.toString(value);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** Whether the month is 61 to 72, which no person has: such numbers are for synthetic data. */
    public boolean isTestNumber() {
        int month = rawMonth();
        return month >= 61 && month <= 72;
    }

    /** Whether a man may have it; only a number that was given without knowing the sex fits everybody. */
    public boolean mayBeMan() {
        return isOfUnknownSex() || value / 100 % 2 == 1;
    }

    /** The same for a woman. */
    public boolean mayBeWoman() {
        return isOfUnknownSex() || value / 100 % 2 == 0;
    }

    /** BIS numbers with 20 added to the month were given without knowing the sex. */
    private boolean isOfUnknownSex() {
        int month = rawMonth();
        return month >= 21 && month <= 32;
    }

    /**
     * Whether who has it may be so old on that day. A birth date of which only the year is known fits two ages; one
     * that is unknown fits all.
     */
    public boolean mayBeAged(int years, LocalDate day) {
        // Added to months: 20 and 40 for BIS numbers, 60 for test numbers.
        int month = rawMonth() % 20;
        int dayOfMonth = (int) (value / 100_000 % 100);
        if (month < 1 || month > 12) {
            return true;
        }
        int oldest = day.getYear() - birthYear();
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            return years == oldest || years == oldest - 1;
        }
        boolean hadBirthday =
                month < day.getMonthValue() || month == day.getMonthValue() && dayOfMonth <= day.getDayOfMonth();
        return years == (hadBirthday ? oldest : oldest - 1);
    }

    private int rawMonth() {
        return (int) (value / 10_000_000 % 100);
    }

    /** The check digits tell the century, for they hold in one of them only. */
    private int birthYear() {
        int year = (int) (value / 1_000_000_000);
        long firstNine = value / 100;
        return (value % 100 == MODULUS - firstNine % MODULUS ? 1900 : 2000) + year;
    }

    @Override
    public int compareTo(NationalNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalNumber number && number.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return "NationalNumber[***]";
    }

    private static int start(CharSequence text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(CharSequence text, int start) {
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
