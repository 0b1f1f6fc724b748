package be.telling.lookup.quota;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a call usually takes: as little as the quickest of the last ones. What a call took longer, it may have spent
 * on its way to the register. A register that takes now more, now less time to answer would make all its calls look late; so
 * the usual is raised until no more than a budget is lost to this on average, never beyond what a quarter of the calls
 * took, and slowly, so that calls that were held up together are noticed and not taken for the new usual.
 */
final class Latency {

    private static final int REMEMBERED = 256;

    /** Until there are so many answers, everything is held to be late: first calls load and connect. */
    private static final int FEW = 8;

    private static final long RECKONED_EVERY = Duration.ofMillis(250).toNanos();
    private static final double RISE = 1.25;
    private static final long LEAST_RISE = Duration.ofMillis(1).toNanos();

    private final long[] last = new long[REMEMBERED];
    private int seen;
    private long budget;
    private long usual;
    private double meanExcess;
    private long reckonedAt;

    /** Sets how much may be lost to this, of the second that a call counts. */
    void budget(Duration budget) {
        this.budget = budget.toNanos();
    }

    /** A call was answered after so long. */
    void observe(long nanos, long now) {
        last[seen % REMEMBERED] = nanos;
        seen = seen + 1 == Integer.MAX_VALUE ? REMEMBERED : seen + 1;
        if (seen == FEW || (seen > FEW && now - reckonedAt >= RECKONED_EVERY)) {
            reckon(seen == FEW);
            reckonedAt = now;
        }
    }

    /** Nanoseconds that are no sign of lateness. */
    long usual() {
        return usual;
    }

    /** By how much a call that took so long may have been late. */
    long excess(long nanos) {
        return Math.max(0, nanos - usual);
    }

    /** Whether the register takes now so much more, now so much less time that this tells little of lateness. */
    boolean isErratic() {
        return meanExcess > budget;
    }

    private void reckon(boolean first) {
        long[] sorted = Arrays.copyOf(last, Math.min(seen, REMEMBERED));
        Arrays.sort(sorted);
        long found = sorted[0];
        for (int i = 1; i <= sorted.length / 4 && meanExcess(sorted, found) > budget; i++) {
            found = sorted[i];
        }
        usual = first ? found : Math.min(found, (long) (usual * RISE) + LEAST_RISE);
        meanExcess = meanExcess(sorted, usual);
    }

    private static double meanExcess(long[] nanos, long usual) {
        double sum = 0;
        for (long one : nanos) {
            sum += Math.max(0, one - usual);
        }
        return sum / nanos.length;
    }
}
