package be.telling.lookup.quota;

/**
 * Makes sure that evenly spaced slots become no more calls in any second than the register grants, whatever holds calls
 * up on the way: a process that has to wait for its processor, the network, the register itself. Calls that were held
 * up arrive together with those behind them, so they are counted when they probably arrived, which their answer tells:
 * as much later than they were sent as it took longer than usual.
 *
 * <p>In any second a replica may have as many calls arrive as it had slots, and its part of half of what the slots leave
 * of the grant. The other half is for what can't be known. Safe for use by several threads.
 */
final class Traffic {

    private final double spare;
    private final SlidingSecond slots = new SlidingSecond();
    private final SlidingSecond arrivals = new SlidingSecond();
    private final Latency latency = new Latency();

    /** @param rate that is granted */
    Traffic(double rate) {
        this.spare = rate * (1 - Spacing.PART_USED) / 2;
    }

    /**
     * Uses a slot.
     *
     * @param replicas that share what is spare
     * @return whether a call may be sent now; it then counts as sent
     */
    synchronized boolean admit(long slot, long now, int replicas) {
        slots.add(slot);
        if (arrivals.count(now) + 1 > slots.count(now) + spare / replicas) {
            return false;
        }
        arrivals.add(now);
        return true;
    }

    /** A slot that came to nothing. */
    synchronized void skip(long slot) {
        slots.add(slot);
    }

    /** The answer to a call has come. */
    synchronized void answered(long sent, long now) {
        long excess = latency.excess(now - sent, now);
        if (excess > 0) {
            arrivals.remove(sent);
            arrivals.add(sent + excess);
        }
    }
}
