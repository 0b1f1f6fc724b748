package be.telling.lookup.quota;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as opening hours name them: {@code Mo-Fr}, {@code Sa,Su}. */
final class Days {

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private Days() {}

    /** @throws IllegalArgumentException names what is no day */
    static Set<DayOfWeek> parse(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    static String toString(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> NAMES.get(day.ordinal())).collect(Collectors.joining(","));
    }

    private static DayOfWeek day(String name) {
        int place = NAMES.indexOf(name.strip());
        if (place < 0) {
            throw new IllegalArgumentException("no day of the week (Mo, Tu, We, Th, Fr, Sa, Su): " + name.strip());
        }
        return DayOfWeek.of(place + 1);
    }
}
