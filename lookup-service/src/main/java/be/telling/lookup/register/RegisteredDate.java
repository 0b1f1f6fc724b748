package be.telling.lookup.register;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of the register, of which the day, the month or all may be unknown.
 *
 * <p>Histories are listed newest first, but not always, and not all entries are dated. So dates decide where they can,
 * and the place in the list where they can't. Two dates that agree as far as both are known decide nothing.
 *
 * @param year 0 if unknown; then month and day are 0 too
 * @param month 0 if unknown; then day is 0 too
 * @param day 0 if unknown
 */
record RegisteredDate(int year, int month, int day) {

    static final RegisteredDate UNKNOWN = new RegisteredDate(0, 0, 0);

    /** Months and days of 00 or of 9x stand for unknown. */
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    static RegisteredDate parse(@Nullable String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
        if (!matcher.matches() || number(matcher, 1) == 0) {
            return UNKNOWN;
        }
        int month = number(matcher, 2);
        int day = number(matcher, 3);
        if (month < 1 || month > 12) {
            return new RegisteredDate(number(matcher, 1), 0, 0);
        }
        return new RegisteredDate(number(matcher, 1), month, day < 1 || day > 31 ? 0 : day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Whether this is earlier whatever the unknown parts are. */
    boolean isCertainlyBefore(RegisteredDate other) {
        if (year == 0 || other.year == 0 || year != other.year) {
            return year != 0 && year < other.year;
        }
        if (month == 0 || other.month == 0 || month != other.month) {
            return month != 0 && month < other.month;
        }
        return day != 0 && day < other.day;
    }

    /** @param listed newest first, as far as the register keeps to it; not empty */
    static <E> E newest(List<E> listed, Function<E, RegisteredDate> date) {
        E newest = listed.getFirst();
        for (E entry : listed) {
            if (date.apply(newest).isCertainlyBefore(date.apply(entry))) {
                newest = entry;
            }
        }
        return newest;
    }

    /** @param listed newest first, as far as the register keeps to it; not empty */
    static <E> E earliest(List<E> listed, Function<E, RegisteredDate> date) {
        E earliest = listed.getLast();
        for (E entry : listed.reversed()) {
            if (date.apply(entry).isCertainlyBefore(date.apply(earliest))) {
                earliest = entry;
            }
        }
        return earliest;
    }
}
