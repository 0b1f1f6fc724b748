package be.telling.lookup.quota;

import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Says when this replica may send its next call: within its share of the grant, which is renewed several times a second, so
 * that a call never waits for the database. A replica that couldn't renew in time, for whatever reason, may send
 * nothing until it could: others may have taken its share.
 */
@Dependent
public class Slots {

    /** As long as news of the operator, the register and other replicas may take. */
    private static final Duration RENEWAL = Duration.ofMillis(250);

    /** Ends more than a second before others believe that the share is free: its last calls count for so long. */
    private static final long BELIEVED =
            Duration.ofMillis(1_000 * ShareTable.HELD_SECONDS - 1_500).toNanos();

    /** Bounds how long a stop or a change of mind can go unnoticed. */
    private static final long LONGEST_SLEEP = Duration.ofMillis(50).toNanos();

    /** Between two calls of a replica at a low rate there may be less than this; its share isn't taken from it for that. */
    private static final long STILL_WANTED = Duration.ofSeconds(1).toNanos();

    private final Machine machine;
    private final ShareTable table;
    private final SharedPace pace;
    private final Grant grant;
    private final Standby standby;
    private final Bell wake;
    private final Bell changed;
    private final Loop renewing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Traffic traffic;
    private final Places places = new Places();
    private @Nullable UUID replica;
    private Share share = Share.NONE;
    private long believedUntil;
    private volatile long wantedAt;
    private boolean trying;
    private volatile int rate;
    private volatile boolean outage;
    private volatile boolean stopped;

    Slots(Machine machine, ShareTable table, SharedPace pace, Grant grant) {
        this.machine = machine;
        this.table = table;
        this.pace = pace;
        this.grant = grant;
        this.standby = new Standby(machine.nanoTime());
        this.traffic = new Traffic(machine.nanoTime());
        this.wake = machine.bell();
        this.changed = machine.bell();
        this.renewing = new Loop(machine, "share", wake, RENEWAL, this::renew);
        this.believedUntil = machine.nanoTime();
        this.wantedAt = machine.nanoTime() - STILL_WANTED;
    }

    public void start(UUID id) {
        replica = id;
        renewing.start();
    }

    /** Gives out no more slots. */
    public void stop() {
        stopped = true;
    }

    /** After the last call has ended. */
    public void leave() {
        renewing.stop();
        if (replica != null) {
            table.leave(replica, rateUsed());
        }
    }

    /**
     * Waits for a slot and returns at its moment. For one thread, and that a punctual one: another is woken only when
     * somebody lets go of its processor, which is too late for the slot.
     *
     * @param deadline {@link Machine#nanoTime()} after which a slot is of no use
     * @return the slot for a call to be sent now, null if there is none in time or no hope of one
     */
    public @Nullable Slot await(long deadline) throws InterruptedException {
        while (!stopped && !isPaused()) {
            long now = machine.nanoTime();
            want(now);
            long next;
            lock.lock();
            try {
                next = next(now);
                if (next <= now) {
                    return send(now);
                }
            } finally {
                lock.unlock();
            }
            if (deadline - now <= 0) {
                return null;
            }
            long longest = Math.min(now + LONGEST_SLEEP, deadline);
            changed.await(Duration.ofNanos(Math.min(next, longest) - now));
        }
        return null;
    }

    private long next(long now) {
        if (believedUntil - now <= 0 || (share.outage() > 0 && !trying)) {
            return Long.MAX_VALUE;
        }
        return Math.max(traffic.next(now), places.next(now));
    }

    private Slot send(long now) {
        trying = false;
        places.take();
        return traffic.send(now);
    }

    private void want(long now) {
        boolean news = now - wantedAt > STILL_WANTED;
        wantedAt = now;
        if (news) {
            wake.ring();
        }
    }

    /** The answer to the call that was sent in this slot has come, or it is known that there will be none. */
    public void answered(Slot slot) {
        end(() -> {
            long now = machine.nanoTime();
            traffic.answered(slot, now);
            places.answered(now);
        });
    }

    /** The answer isn't waited for any more; the register may still be busy with the call, or get to see it later. */
    public void lost(Slot slot) {
        end(() -> {
            long now = machine.nanoTime();
            traffic.lost(slot, now);
            places.lost(now);
        });
    }

    /** No call was sent in this slot. */
    public void unused(Slot slot) {
        end(() -> {
            traffic.unused(slot);
            places.unused();
        });
    }

    private void end(Runnable ending) {
        lock.lock();
        try {
            ending.run();
        } finally {
            lock.unlock();
        }
        changed.ring();
    }

    /** Calls under way. */
    public int underWay() {
        lock.lock();
        try {
            return places.underWay();
        } finally {
            lock.unlock();
        }
    }

    /** Calls a second that this replica may make at present. */
    public int rate() {
        return rate;
    }

    /** Whether no calls are made for a while, so that it makes no sense to take up questions. */
    public boolean isPaused() {
        return standby.isOn(machine.nanoTime());
    }

    /** Whether the register was down when this was last looked at. */
    public boolean trial() {
        return outage;
    }

    /** Something has changed that others know of too. */
    public void look() {
        wake.ring();
    }

    private boolean renew() {
        UUID id = replica;
        if (id == null) {
            return false;
        }
        long asked = machine.nanoTime();
        boolean wants = !stopped && (asked - wantedAt < STILL_WANTED || underWay() > 0);
        Terms terms = grant.read();
        int calls = Grant.callsInWindow(terms.rate());
        Share renewed = table.renew(id, wants, rateUsed(), callsUsed(), calls, terms.concurrency());
        boolean tries = wants && renewed.outage() > 0 && renewed.pausedFor() <= 0 && pace.tryOut();
        grant.slowed(renewed.pace());
        lock.lock();
        try {
            share = renewed;
            believedUntil = asked + BELIEVED;
            trying = (trying || tries) && renewed.outage() > 0;
            traffic.share(renewed.rate(), Grant.windowSeconds(terms.rate()), renewed.pace());
            places.share(renewed.concurrency());
            standby.renewed(renewed, terms, wants, trying, machine.nanoTime());
        } finally {
            lock.unlock();
        }
        rate = renewed.rate();
        outage = renewed.outage() > 0;
        changed.ring();
        return false;
    }

    /** Until the share is renewed, it may be used; what counts by now can't be given back anyway. */
    private int rateUsed() {
        lock.lock();
        try {
            long now = machine.nanoTime();
            return Math.max(traffic.counted(now), believedUntil - now > 0 ? share.rate() : 0);
        } finally {
            lock.unlock();
        }
    }

    private int callsUsed() {
        lock.lock();
        try {
            long now = machine.nanoTime();
            return Math.max(places.used(now), believedUntil - now > 0 ? share.concurrency() : 0);
        } finally {
            lock.unlock();
        }
    }
}
