package be.telling.lookup.quota;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A replica's calls that are under way at once, as the register sees them: for it, a call ends a little after its
 * answer has come here, and one that nobody waits for any more goes on. Not safe for use by several threads.
 */
final class Places {

    /** What a register may need to put a call away after it has sent the answer. */
    private static final long PUTTING_AWAY = Duration.ofMillis(1).toNanos();

    /** As long as a hung register is given to come to itself and work off what it has. */
    private static final long LOST = Duration.ofSeconds(5).toNanos();

    private final Deque<Long> ending = new ArrayDeque<>();
    private final List<Long> lost = new ArrayList<>();
    private int share;
    private int underWay;

    void share(int calls) {
        share = calls;
    }

    void take() {
        underWay++;
    }

    /** The answer has come: the register works, and has worked off what was before. */
    void answered(long now) {
        underWay--;
        ending.addLast(now + PUTTING_AWAY);
        lost.forEach(until -> ending.addLast(now + PUTTING_AWAY));
        lost.clear();
    }

    void unused() {
        underWay--;
    }

    /** Nobody waits for the answer any more. */
    void lost(long now) {
        underWay--;
        lost.add(now + LOST);
    }

    /** Calls that are waited for. */
    int underWay() {
        return underWay;
    }

    /** Calls that the register may be busy with. */
    int used(long now) {
        while (!ending.isEmpty() && ending.getFirst() <= now) {
            ending.removeFirst();
        }
        lost.removeIf(until -> until <= now);
        return underWay + ending.size() + lost.size();
    }

    /** When there is a place, as far as can be told. */
    long next(long now) {
        if (used(now) < share) {
            return now;
        }
        long next = share == 0 || ending.isEmpty() ? Long.MAX_VALUE : ending.getFirst();
        for (long until : lost) {
            next = Math.min(next, until);
        }
        return next;
    }
}
