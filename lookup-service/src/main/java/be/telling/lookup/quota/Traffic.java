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
 * <p>Nothing is assumed of how long a call takes, nor that those sent later arrive later. So of a register that takes now more, now
 * less time less of the grant can be used: of each second as much as its calls take longer than the quickest, on average.
 *
 * <p>Within that, calls are spread evenly; what was missed is made up for at twice the pace. Not safe for use by several threads.
 */
final class Traffic {

    /** A second, and as much again as answers may be misread by. */
    static final long COUNTED = Duration.ofMillis(1_006).toNanos();

    /** What was missed longer ago isn't made up for. */
    private static final long CREDIT = Duration.ofMillis(250).toNanos();

    /** A register that comes to itself reads what has piled up; a call that nobody waits for any more may be in it. */
    private static final long LOST = Duration.ofSeconds(5).toNanos();

    /** Spread a little wider than calls come free, or they would never be waited for and keep whatever distance they have. */
    private static final double WIDER = 1.001;

    private final Latency latency = new Latency();
    /** When they were sent, by their numbers. */
    private final TreeMap<Long, Long> underWay = new TreeMap<>();

    private final PriorityQueue<Long> countedUntil = new PriorityQueue<>();
    private final List<Lost> lost = new ArrayList<>();

    private double meanExcess;
    private long window = COUNTED;
    private int share;
    private long step;
    private long due;
    private long lastSent;
    private long number;

    /** Answers over which their mean excess is taken. */
    private static final int SMOOTHED = 64;

    private record Lost(long sentAt, long until) {}

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
        for (long sentAt : underWay.values()) {
            if (now - sentAt < window) {
                free = latency.usual() >= window ? Math.min(free, sentAt + window) : free;
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
        underWay.put(number, now);
        return new Slot(number++, now);
    }

    /** The answer to a call has come, or it is known that it won't arrive any more. */
    void answered(Slot slot, long now) {
        if (underWay.remove(slot.number()) == null) {
            return;
        }
        long took = now - slot.sentAt();
        long excess = latency.excess(took);
        latency.observe(took, now);
        meanExcess += (excess - meanExcess) / SMOOTHED;
        countedUntil.add(slot.sentAt() + excess + window);
        Iterator<Lost> older = lost.iterator();
        while (older.hasNext()) {
            if (older.next().sentAt() < slot.sentAt()) {
                older.remove();
                countedUntil.add(now + window);
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
        for (long sentAt : underWay.values()) {
            if (now - sentAt < window) {
                break;
            }
            counted -= sentAt + latency.excess(now - sentAt) + window <= now ? 1 : 0;
        }
        return counted;
    }
}
