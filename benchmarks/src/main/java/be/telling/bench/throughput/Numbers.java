package be.telling.bench.throughput;

/**
 * Test numbers of staff and their parents, by arithmetic alone: members of staff are born in months 61 to 64 of 1960 to 1999, a father's
 * number has the month four later, a mother's eight later, and both the year thirty earlier. So the register needs no memory of anybody.
 */
final class Numbers {

    private static final int FIRST_YEAR = 60;
    private static final int YEARS = 40;
    private static final int FIRST_MONTH = 61;
    private static final int MONTHS = 4;
    private static final int DAYS = 28;
    private static final int PARENTS_OLDER = 30;

    private static final long YEAR = 1_000_000_000L;
    private static final long MONTH = 10_000_000L;
    private static final long DAY = 100_000L;
    private static final long SERIAL = 100L;
    private static final int MODULUS = 97;

    private Numbers() {}

    /** @param member from 0 */
    static long staff(int member) {
        int place = member;
        long year = FIRST_YEAR + place % YEARS;
        place /= YEARS;
        long month = FIRST_MONTH + place % MONTHS;
        place /= MONTHS;
        long day = 1 + place % DAYS;
        place /= DAYS;
        return checked(year * YEAR + month * MONTH + day * DAY + (1 + place) * SERIAL);
    }

    static long father(long staff) {
        return parent(staff, MONTHS);
    }

    static long mother(long staff) {
        return parent(staff, 2 * MONTHS);
    }

    private static long parent(long staff, int later) {
        return checked(staff / SERIAL * SERIAL - PARENTS_OLDER * YEAR + later * MONTH);
    }

    private static long checked(long withoutCheck) {
        return withoutCheck + MODULUS - withoutCheck / SERIAL % MODULUS;
    }

    static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(CannedAnswer.NUMBER_LENGTH - digits.length()) + digits;
    }
}
