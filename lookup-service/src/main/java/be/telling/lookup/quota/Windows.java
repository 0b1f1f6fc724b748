package be.telling.lookup.quota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When calls may be made, by the clocks of Brussels. Written as opening hours are: {@code 20:00-06:00} for every night,
 * {@code Mo-Fr 20:00-06:00; Sa 00:00-24:00}, {@code 20:00-06:00; Su off}; empty for always.
 *
 * <p>Hours belong to the day on which they begin: {@code Fr 20:00-06:00} ends on Saturday morning. A day that is off is
 * closed from midnight to midnight, whatever began before. {@code Su off} alone leaves all other days open. A clock time that
 * doesn't exist in the night of the change to summer time is an hour later, one that exists twice is the first.
 */
public final class Windows {

    public static final Windows ALWAYS = new Windows(List.of(), EnumSet.noneOf(DayOfWeek.class));

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** Whatever is open at all is open within a week; one more for changes of the clock. */
    private static final int DAYS_AHEAD = 8;

    private final List<Hours> hours;
    private final Set<DayOfWeek> off;

    private Windows(List<Hours> hours, Set<DayOfWeek> off) {
        this.hours = List.copyOf(hours);
        this.off = off.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(off);
    }

    /** @throws IllegalArgumentException says which part can't be read, or that no moment would be open */
    public static Windows parse(String text) {
        List<Hours> hours = new ArrayList<>();
        Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            String rule = part.strip();
            if (rule.endsWith(" off")) {
                off.addAll(Days.parse(rule.substring(0, rule.length() - " off".length())));
            } else if (!rule.isEmpty()) {
                hours.add(Hours.parse(rule));
            }
        }
        Windows windows = new Windows(hours, off);
        if (windows.nextOpening(Instant.EPOCH).isEmpty()) {
            throw new IllegalArgumentException("nothing would ever be open");
        }
        return windows;
    }

    public boolean isOpen(Instant moment) {
        LocalDate date = date(moment);
        return !off.contains(date.getDayOfWeek())
                && (hours.isEmpty()
                        || Stream.of(date.minusDays(1), date)
                                .flatMap(this::spans)
                                .anyMatch(span -> span.holds(moment)));
    }

    /** When what {@link #isOpen} says changes next; empty if never. */
    public Optional<Instant> nextChange(Instant from) {
        boolean open = isOpen(from);
        return boundaries(from).stream().filter(at -> isOpen(at) != open).findFirst();
    }

    /** This moment, or the first one after it that is open. */
    public Optional<Instant> nextOpening(Instant from) {
        return isOpen(from) ? Optional.of(from) : nextChange(from);
    }

    /** The moment until which there was so much open time. */
    public Instant after(Instant from, Duration open) {
        Instant now = from;
        Duration left = open;
        while (true) {
            Instant begin = nextOpening(now).orElse(now);
            Optional<Instant> end = nextChange(begin);
            if (end.isEmpty() || !begin.plus(left).isAfter(end.get())) {
                return plus(begin, left);
            }
            left = left.minus(Duration.between(begin, end.get()));
            now = end.get();
        }
    }

    private static Instant plus(Instant begin, Duration duration) {
        try {
            return begin.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return Instant.MAX;
        }
    }

    private TreeSet<Instant> boundaries(Instant from) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        LocalDate today = date(from);
        for (LocalDate day = today.minusDays(1); day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            boundaries.add(day.atStartOfDay(BRUSSELS).toInstant());
            spans(day).forEach(span -> {
                boundaries.add(span.begin());
                boundaries.add(span.end());
            });
        }
        return new TreeSet<>(boundaries.tailSet(from, false));
    }

    private Stream<Span> spans(LocalDate day) {
        return hours.stream()
                .filter(rule -> rule.days().contains(day.getDayOfWeek()))
                .map(rule -> span(rule, day));
    }

    private static Span span(Hours rule, LocalDate day) {
        LocalDate last = rule.overMidnight() ? day.plusDays(1) : day;
        return new Span(
                day.atTime(rule.from()).atZone(BRUSSELS).toInstant(),
                last.atTime(rule.until()).atZone(BRUSSELS).toInstant());
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, BRUSSELS);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(hours.stream().map(Hours::toString).toList());
        if (!off.isEmpty()) {
            parts.add(Days.toString(off) + " off");
        }
        return String.join("; ", parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Windows windows && windows.hours.equals(hours) && windows.off.equals(off);
    }

    @Override
    public int hashCode() {
        return 31 * hours.hashCode() + off.hashCode();
    }

    private record Span(Instant begin, Instant end) {
        boolean holds(Instant moment) {
            return !moment.isBefore(begin) && moment.isBefore(end);
        }
    }
}
