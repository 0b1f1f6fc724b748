package be.telling.simulator.population;

/**
 * Hands out numbers, each once. A day's series has 499 numbers a sex; when it is exhausted the day is incremented and
 * goes past the calendar's end, as the register does it.
 */
final class NumberSeries {

    private static final int FIRST_YEAR = 1880;
    private static final int YEARS = 150;
    private static final int DAYS = 100;
    private static final int PER_DAY = 499;

    private final short[] given = new short[YEARS * 12 * DAYS * 2];

    long next(Birth birth, Sex sex) {
        for (int day = birth.numberDay(); day < DAYS; day++) {
            int at = ((((birth.year() - FIRST_YEAR) * 12 + birth.month() - 1) * DAYS) + day) * 2 + sex.ordinal();
            if (given[at] < PER_DAY) {
                int series = 2 * given[at]++ + (sex == Sex.M ? 1 : 2);
                return RegisterNumber.of(birth.year(), birth.month(), day, series)
                        .value();
            }
        }
        throw new IllegalStateException("more births in a month of " + birth.year() + " than there are numbers");
    }
}
