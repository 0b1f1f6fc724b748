package be.telling.lookup.quota;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long a call usually takes: three quarters of the last calls took no longer. It rises slowly, so that calls that
 * were held up together are noticed and not taken for the new usual.
 */
final class Latency {

    private static final int REMEMBERED = 256;
    private static final int FEW = 16;
    private static final long RECKONED_EVERY = Duration.ofMillis(250).toNanos();
    private static final double RISE = 1.25;
    private static final long LEAST_RISE = Duration.ofMillis(1).toNanos();

    private final long[] last = new long[REMEMBERED];
    private int seen;
    private long usual;
    private long reckonedAt;

    /** By how much a call took longer than it was usual before it, 0 if it didn't. */
    long excess(long nanos, long now) {
        long excess = seen == 0 ? 0 : Math.max(0, nanos - usual);
        last[seen % REMEMBERED] = nanos;
        seen = seen + 1 == Integer.MAX_VALUE ? REMEMBERED : seen + 1;
        if (seen <= FEW) {
            usual = seen == 1 ? nanos : Math.min(usual, nanos);
            reckonedAt = now;
        } else if (now - reckonedAt >= RECKONED_EVERY) {
            reckon();
            reckonedAt = now;
        }
        return excess;
    }

    private void reckon() {
        long[] sorted = Arrays.copyOf(last, Math.min(seen, REMEMBERED));
        Arrays.sort(sorted);
        long highest = (long) (usual * RISE) + LEAST_RISE;
        usual = Math.min(highest, sorted[sorted.length * 3 / 4]);
    }
}
