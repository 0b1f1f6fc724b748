package be.telling.simulator.population;

/**
 * The arithmetic of the register's numbers: {@code YYMMDD XXX CC}, odd XXX for men, {@code CC = 97 - (first nine mod
 * 97)}, with a 2 before the nine for births from 2000. Only months 61 to 72 are made here: such a number can never be a
 * person's.
 */
public record RegisterNumber(long value) {

    /** Added to the month of birth; the register itself goes no further than 52. */
    private static final int TEST_MONTHS = 60;

    private static final long BEFORE_NINE = 2_000_000_000L;

    static RegisterNumber of(int year, int month, int day, int series) {
        long nine = (((long) (year % 100) * 100 + month + TEST_MONTHS) * 100 + day) * 1000 + series;
        return new RegisterNumber(nine * 100 + check(year >= 2000 ? BEFORE_NINE + nine : nine));
    }

    private static int check(long base) {
        return 97 - (int) (base % 97);
    }

    /** Check digits hold for one of the two centuries; they can't hold for both. */
    public boolean isValid() {
        return value >= 0 && value < 100_000_000_000L && (bornBefore2000() || bornSince2000());
    }

    private boolean bornBefore2000() {
        return check(value / 100) == value % 100;
    }

    private boolean bornSince2000() {
        return check(BEFORE_NINE + value / 100) == value % 100;
    }

    public int birthYear() {
        return (bornSince2000() ? 2000 : 1900) + (int) (value / 1_000_000_000L);
    }

    public int birthMonth() {
        return (int) (value / 10_000_000L % 100) - TEST_MONTHS;
    }

    public int birthDay() {
        return (int) (value / 100_000L % 100);
    }

    public Sex sex() {
        return value / 100 % 2 == 1 ? Sex.M : Sex.F;
    }

    /** Eleven digits. */
    public String digits() {
        String digits = Long.toString(value);
        return "0".repeat(11 - digits.length()) + digits;
    }

    /** {@code YY.MM.DD-XXX.CC}. */
    public String dotted() {
        String d = digits();
        return d.substring(0, 2)
                + '.'
                + d.substring(2, 4)
                + '.'
                + d.substring(4, 6)
                + '-'
                + d.substring(6, 9)
                + '.'
                + d.substring(9);
    }
}
