package be.telling.lookup.quota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Says when a replica may send its next call, so that no more of its calls than its share arrive at the register in any
 * second, whatever holds them up on the way: a process that waits for its processor, the network, the register itself.
 *
 * <p>A call counts from when it was sent until a second after it has surely arrived. When that was, its answer tells: as
 * much later than it was sent as it took longer than usual; a call without an answer hasn't surely arrived. As the next call can't arrive
 * before it is sent, any two calls that use the same place are more than a second apart at the register. So
 * the shares of several replicas add up without their clocks having to agree.
 *
 * <p>If the times of answers tell little, because the register takes now much more, now much less, a call has also
 * arrived when several that were sent later have been answered: what holds calls up holds up all.
 *
 * <p>Within that, calls are spread evenly; what was missed is made up for at twice the pace. Not safe for use by several threads.
 */
final class Traffic {

    /** A second, and as much again as answers may be misread by. */
    static final long COUNTED = Duration.ofMillis(1_006).toNanos();

    /** What may be misread in addition if the register takes now more, now less time: then lateness can't be told from slowness. */
    private static final long ERRATIC = Duration.ofMillis(15).toNanos();

    /** What was missed longer ago isn't made up for. */
    private static final long CREDIT = Duration.ofMillis(250).toNanos();

    /** A register that comes to itself reads what has piled up; a call that nobody waits for any more may be in it. */
    private static final long LOST = Duration.ofSeconds(5).toNanos();

    /** Spread a little wider than calls come free, or they would never be waited for and keep whatever distance they have. */
    private static final double WIDER = 1.001;

    private final Latency latency = new Latency();
    private final TreeMap<Long, Call> underWay = new TreeMap<>();
    private final PriorityQueue<Long> countedUntil = new PriorityQueue<>();
    private final List<Lost> lost = new ArrayList<>();

    private double meanExcess;
    private long window = COUNTED;
    private int share;
    private long step;
    private long due;
    private long lastSent;
    private long number;

    /** Later calls that must have been answered for a call to have arrived, and part of those under way that must have. */
    private static final int LEAST_OVERTAKEN = 3;

    private static final int OVERTAKEN_PART = 8;

    /** How much of the grant may be lost to not knowing. Of few calls, one too many is a larger part of the grant. */
    private static final Duration BUDGET = Duration.ofMillis(15);

    private static final Duration BUDGET_OF_FEW = Duration.ofMillis(40);
    private static final int FEW = 25;

    /** Answers over which their mean excess is taken. */
    private static final int SMOOTHED = 64;

    private record Lost(long sentAt, long until) {}

    private static final class Call {

        final long sentAt;
        int overtaken;
        long shownAt;

        Call(long sentAt) {
            this.sentAt = sentAt;
        }

        /** How long it may have been on its way, as far as is known. */
        long took(long now, boolean evidence) {
            return (evidence && shownAt != 0 ? shownAt : now) - sentAt;
        }
    }

    Traffic(long now) {
        this.due = now;
        this.lastSent = now - COUNTED;
    }

    /**
     * Sets how much may be sent.
     *
     * @param calls that may arrive in any such time
     * @param seconds the time, 1 or more
     * @param pace part of it that is used
     */
    void share(int calls, double seconds, double pace) {
        window = (long) (COUNTED * seconds);
        latency.budget(calls < FEW ? BUDGET_OF_FEW : BUDGET);
        share = calls == 0 ? 0 : (int) Math.max(1, Math.ceil(calls * pace));
        step = calls == 0 ? window : (long) (WIDER * (window + meanExcess) / (calls * pace));
    }

    /** The moment from which a call may be sent, as far as can be told; it may be later if nothing happens until then. */
    long next(long now) {
        if (share == 0) {
            return Long.MAX_VALUE;
        }
        long paced = Math.max(due, lastSent + step / 2);
        if (counted(now) < share) {
            return paced;
        }
        long free = countedUntil.isEmpty() ? Long.MAX_VALUE : countedUntil.peek();
        for (Call call : underWay.values()) {
            if (now - call.sentAt < window) {
                free = latency.usual() >= window ? Math.min(free, call.sentAt + window) : free;
                break;
            }
        }
        for (Lost one : lost) {
            free = Math.min(free, one.until());
        }
        return Math.max(paced, free);
    }

    /** A call is sent now. */
    Slot send(long now) {
        due = Math.max(due + step, now - CREDIT);
        lastSent = now;
        underWay.put(number, new Call(now));
        return new Slot(number++, now);
    }

    /** The answer to a call has come, or it is known that it won't arrive any more. */
    void answered(Slot slot, long now) {
        Call call = underWay.remove(slot.number());
        if (call == null) {
            return;
        }
        overtake(slot.number(), now);
        long excess = latency.excess(call.took(now, latency.isErratic()));
        latency.observe(now - call.sentAt, now);
        meanExcess += (excess - meanExcess) / SMOOTHED;
        countedUntil.add(slot.sentAt() + excess + window + (latency.isErratic() ? ERRATIC : 0));
        Iterator<Lost> older = lost.iterator();
        while (older.hasNext()) {
            if (older.next().sentAt() < slot.sentAt()) {
                older.remove();
                countedUntil.add(now + window);
            }
        }
    }

    private void overtake(long answered, long now) {
        int enough = Math.max(LEAST_OVERTAKEN, underWay.size() / OVERTAKEN_PART);
        for (Call older : underWay.headMap(answered).values()) {
            if (++older.overtaken == enough) {
                older.shownAt = now;
            }
        }
    }

    /** The call wasn't sent after all. */
    void unused(Slot slot) {
        underWay.remove(slot.number());
    }

    /** Nobody waits for the answer any more; the call may still arrive. */
    void lost(Slot slot, long now) {
        if (underWay.remove(slot.number()) != null) {
            lost.add(new Lost(slot.sentAt(), now + LOST));
        }
    }

    /** Calls that may arrive at the register, or may have arrived there in the last second. */
    int counted(long now) {
        while (!countedUntil.isEmpty() && countedUntil.peek() <= now) {
            countedUntil.remove();
        }
        lost.removeIf(one -> one.until() <= now);
        int counted = countedUntil.size() + lost.size() + underWay.size();
        for (Call call : underWay.values()) {
            if (now - call.sentAt < window) {
                break;
            }
            long excess = latency.excess(call.took(now, latency.isErratic()));
            counted -= call.sentAt + excess + window <= now ? 1 : 0;
        }
        return counted;
    }
}
