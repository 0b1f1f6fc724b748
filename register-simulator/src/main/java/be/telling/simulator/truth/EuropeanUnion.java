package be.telling.simulator.truth;

import be.telling.simulator.population.NationalityHistory;
import java.time.LocalDate;
import java.util.Map;

/** Its members on a day, by the register's nationality codes. Historic states are no members. */
final class EuropeanUnion {

    private static final LocalDate FOUNDED = LocalDate.of(1958, 1, 1);
    private static final LocalDate FIRST_WITHOUT_UNITED_KINGDOM = LocalDate.of(2020, 2, 1);
    private static final String UNITED_KINGDOM = "112";

    private static final Map<String, LocalDate> SINCE = Map.ofEntries(
            Map.entry(NationalityHistory.BELGIAN, FOUNDED),
            Map.entry("103", FOUNDED),
            Map.entry("111", FOUNDED),
            Map.entry("113", FOUNDED),
            Map.entry("128", FOUNDED),
            Map.entry("129", FOUNDED),
            Map.entry("108", LocalDate.of(1973, 1, 1)),
            Map.entry(UNITED_KINGDOM, LocalDate.of(1973, 1, 1)),
            Map.entry("116", LocalDate.of(1973, 1, 1)),
            Map.entry("114", LocalDate.of(1981, 1, 1)),
            Map.entry("109", LocalDate.of(1986, 1, 1)),
            Map.entry("123", LocalDate.of(1986, 1, 1)),
            Map.entry("105", LocalDate.of(1995, 1, 1)),
            Map.entry("110", LocalDate.of(1995, 1, 1)),
            Map.entry("126", LocalDate.of(1995, 1, 1)),
            Map.entry("107", LocalDate.of(2004, 5, 1)),
            Map.entry("115", LocalDate.of(2004, 5, 1)),
            Map.entry("119", LocalDate.of(2004, 5, 1)),
            Map.entry("122", LocalDate.of(2004, 5, 1)),
            Map.entry("135", LocalDate.of(2004, 5, 1)),
            Map.entry("136", LocalDate.of(2004, 5, 1)),
            Map.entry("137", LocalDate.of(2004, 5, 1)),
            Map.entry("140", LocalDate.of(2004, 5, 1)),
            Map.entry("141", LocalDate.of(2004, 5, 1)),
            Map.entry("147", LocalDate.of(2004, 5, 1)),
            Map.entry("106", LocalDate.of(2007, 1, 1)),
            Map.entry("124", LocalDate.of(2007, 1, 1)),
            Map.entry("146", LocalDate.of(2013, 7, 1)));

    private final LocalDate day;

    EuropeanUnion(LocalDate day) {
        this.day = day;
    }

    boolean has(String nationality) {
        LocalDate since = SINCE.get(nationality);
        boolean left = nationality.equals(UNITED_KINGDOM) && !day.isBefore(FIRST_WITHOUT_UNITED_KINGDOM);
        return since != null && !day.isBefore(since) && !left;
    }
}
