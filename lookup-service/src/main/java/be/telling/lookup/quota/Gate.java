package be.telling.lookup.quota;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets this replica's calls through, as many as its share allows, while the share is its own. Safe for use by several
 * threads. Times are nanoseconds of the machine.
 */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Traffic traffic;
    private final Places places = new Places();
    private Share share = Share.NONE;
    private long believedUntil;
    private boolean trying;

    Gate(long now) {
        this.traffic = new Traffic(now);
        this.believedUntil = now;
    }

    /** A slot for a call that is sent now, null if there is none. */
    @Nullable
    Slot pass(long now) {
        lock.lock();
        try {
            if (next(now) > now) {
                return null;
            }
            trying = false;
            places.take();
            return traffic.send(now);
        } finally {
            lock.unlock();
        }
    }

    /** When there is a slot, as far as can be told. */
    long opensAt(long now) {
        lock.lock();
        try {
            return next(now);
        } finally {
            lock.unlock();
        }
    }

    private long next(long now) {
        if (believedUntil - now <= 0 || (share.outage() > 0 && !trying)) {
            return Long.MAX_VALUE;
        }
        return Math.max(traffic.next(now), places.next(now));
    }

    void answered(Slot slot, long now) {
        lock.lock();
        try {
            traffic.answered(slot, now);
            places.answered(now);
        } finally {
            lock.unlock();
        }
    }

    void lost(Slot slot, long now) {
        lock.lock();
        try {
            traffic.lost(slot, now);
            places.lost(now);
        } finally {
            lock.unlock();
        }
    }

    void unused(Slot slot) {
        lock.lock();
        try {
            traffic.unused(slot);
            places.unused();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The share has been renewed.
     *
     * @param seconds in which so many calls may be made
     * @param until it may be used
     * @param tries whether one call may be made to find out if the register is back
     * @return whether such a call may be made now, or is still to be made
     */
    boolean renewed(Share renewed, double seconds, long until, boolean tries) {
        lock.lock();
        try {
            share = renewed;
            believedUntil = until;
            trying = (trying || tries) && renewed.outage() > 0;
            traffic.share(renewed.rate(), seconds, renewed.pace());
            places.share(renewed.concurrency());
            return trying;
        } finally {
            lock.unlock();
        }
    }

    /** The most calls a second that may count until the share is renewed: what counts by now can't be given back. */
    int rateUsed(long now) {
        lock.lock();
        try {
            return Math.max(traffic.counted(now), believedUntil - now > 0 ? share.rate() : 0);
        } finally {
            lock.unlock();
        }
    }

    /** The same for calls at once. */
    int callsUsed(long now) {
        lock.lock();
        try {
            return Math.max(places.used(now), believedUntil - now > 0 ? share.concurrency() : 0);
        } finally {
            lock.unlock();
        }
    }

    int underWay() {
        lock.lock();
        try {
            return places.underWay();
        } finally {
            lock.unlock();
        }
    }
}
