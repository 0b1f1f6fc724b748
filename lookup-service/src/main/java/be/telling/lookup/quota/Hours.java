package be.telling.lookup.quota;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours that repeat every week.
 *
 * @param until on the next day if it isn't after {@code from}; midnight for 24:00
 */
record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    private static final String TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern RULE = Pattern.compile("(?:(.+?)\\s+)?" + TIME + "\\s*-\\s*(?:" + TIME + "|(24:00))");

    /** @throws IllegalArgumentException if it isn't like {@code Mo-Fr 20:00-06:00} or {@code 20:00-06:00} */
    static Hours parse(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not like \"Mo-Fr 20:00-06:00\" or \"Su off\": " + rule);
        }
        Set<DayOfWeek> days = matcher.group(1) == null ? EnumSet.allOf(DayOfWeek.class) : Days.parse(matcher.group(1));
        LocalTime until = matcher.group(6) == null ? time(matcher, 4) : LocalTime.MIDNIGHT;
        return new Hours(Set.copyOf(days), time(matcher, 2), until);
    }

    private static LocalTime time(Matcher matcher, int group) {
        return LocalTime.of(Integer.parseInt(matcher.group(group)), Integer.parseInt(matcher.group(group + 1)));
    }

    boolean overMidnight() {
        return !until.isAfter(from);
    }

    @Override
    public String toString() {
        String end = until.equals(LocalTime.MIDNIGHT) ? "24:00" : until.toString();
        String times = from + "-" + end;
        return days.size() == DayOfWeek.values().length ? times : Days.toString(days) + " " + times;
    }
}
