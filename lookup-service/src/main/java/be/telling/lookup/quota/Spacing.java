package be.telling.lookup.quota;

import java.time.Duration;

/**
 * The arithmetic of slots: evenly spaced moments at which calls may be sent, a little further apart than the register
 * grants. What is left over is for calls that come a little later than their slot.
 */
final class Spacing {

    /** Part of the granted rate that is used. */
    static final double PART_USED = 0.955;

    /** A slot that is older is lost: with the part that is left over, that much could just be made up for. */
    static final Duration LATEST = Duration.ofMillis(40);

    /** Slots are reserved for about this long, so that the database is asked some twenty times a second at any rate. */
    private static final double SECONDS_RESERVED = 0.05;

    private final double rate;

    Spacing(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("a rate is above 0");
        }
        this.rate = rate;
    }

    /** Seconds between two slots at full pace. */
    double step() {
        return 1 / (PART_USED * rate);
    }

    /** Slots to reserve at once. A replica that dies takes so many with it. */
    int atOnce() {
        return (int) Math.max(1, Math.round(rate * SECONDS_RESERVED));
    }

    /** What becomes of a slot at a moment, both in nanoseconds. */
    static boolean isLate(long slot, long now) {
        return now - slot > LATEST.toNanos();
    }
}
