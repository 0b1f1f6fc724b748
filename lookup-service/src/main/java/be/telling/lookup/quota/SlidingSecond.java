package be.telling.lookup.quota;

import java.time.Duration;
import java.util.Arrays;

/** How many events there were in the last second, to the millisecond. Events may also be taken back, or come late. */
final class SlidingSecond {

    /** One millisecond more than a second, for a count by whole milliseconds may not lose half of one. */
    private static final int WINDOW = 1_001;

    private static final int SIZE = 2_048;
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private final int[] events = new int[SIZE];
    private long latest = Long.MIN_VALUE;

    /** @param at nanoseconds of the machine of an event, not more than a second from now in either direction */
    void add(long at) {
        change(at, 1);
    }

    /** Takes back what was added with this time; nothing happens if it is too long ago to be counted. */
    void remove(long at) {
        change(at, -1);
    }

    int count(long now) {
        long last = millisecond(now);
        moveTo(last);
        int count = 0;
        for (long ms = last; ms > last - WINDOW; ms--) {
            count += events[index(ms)];
        }
        return count;
    }

    private void change(long at, int by) {
        long ms = millisecond(at);
        moveTo(ms);
        if (ms > latest - SIZE) {
            events[index(ms)] += by;
        }
    }

    private void moveTo(long ms) {
        if (latest == Long.MIN_VALUE || ms - latest >= SIZE) {
            Arrays.fill(events, 0);
            latest = ms;
        }
        while (latest < ms) {
            latest++;
            events[index(latest)] = 0;
        }
    }

    private static long millisecond(long nanos) {
        return Math.floorDiv(nanos, MILLISECOND);
    }

    private static int index(long ms) {
        return Math.floorMod(ms, SIZE);
    }
}
