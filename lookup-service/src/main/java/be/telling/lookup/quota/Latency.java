package be.telling.lookup.quota;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The least that a call takes. What a call took longer, it may have spent on its way to the register, so it counts as late; there is no
 * telling from outside whether it did, so nothing longer than the least is ever taken for usual, however much a register
 * varies that answers now sooner, now later.
 *
 * <p>The least of a few calls isn't the least that there is: the fewer were seen and the more they differ, the more is left off.
 * It follows a register that has become slower, but slowly: calls that were held up together are noticed, and not taken for the new usual.
 */
final class Latency {

    /** Until there are so many answers, everything is held to be late: first calls load and connect. */
    private static final int FEW = 8;

    /** Spells of at least so long and so many calls; that many of them are remembered. */
    private static final long SPELL = Duration.ofSeconds(1).toNanos();

    private static final int CALLS = 32;
    private static final int REMEMBERED = 8;

    /** How far, in parts of what calls differ, the least of n calls may be off: so many nths. */
    private static final double OFF = 8;

    private static final long RECKONED_EVERY = Duration.ofMillis(250).toNanos();
    private static final double RISE = 1.25;
    private static final long LEAST_RISE = Duration.ofMillis(1).toNanos();

    private static final class Spell {

        final long since;
        int calls;
        double sum;
        long least = Long.MAX_VALUE;

        Spell(long since) {
            this.since = since;
        }
    }

    private final Deque<Spell> spells = new ArrayDeque<>();
    private int seen;
    private long usual;
    private long reckonedAt;

    /** A call was answered after so long. */
    void observe(long nanos, long now) {
        Spell last = spells.peekLast();
        if (last == null || (last.calls >= CALLS && now - last.since >= SPELL)) {
            last = new Spell(now);
            spells.addLast(last);
            if (spells.size() > REMEMBERED) {
                spells.removeFirst();
            }
        }
        last.calls++;
        last.sum += nanos;
        last.least = Math.min(last.least, nanos);
        usual = Math.min(usual, nanos);
        seen = Math.min(seen + 1, FEW + 1);
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

    private void reckon(boolean first) {
        long calls = 0;
        double sum = 0;
        long least = Long.MAX_VALUE;
        for (Spell spell : spells) {
            calls += spell.calls;
            sum += spell.sum;
            least = Math.min(least, spell.least);
        }
        double differ = sum / calls - least;
        long found = Math.max(0, (long) (least - differ * OFF / calls));
        usual = first ? found : Math.min(found, (long) (usual * RISE) + LEAST_RISE);
    }
}
