package be.telling.lookup.quota;

import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
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
    private final Gate gate;
    private @Nullable UUID replica;
    private volatile long wantedAt;
    private volatile int rate;
    private volatile boolean outage;
    private volatile boolean stopped;

    Slots(Machine machine, ShareTable table, SharedPace pace, Grant grant) {
        this.machine = machine;
        this.table = table;
        this.pace = pace;
        this.grant = grant;
        this.standby = new Standby(machine.nanoTime());
        this.gate = new Gate(machine.nanoTime());
        this.wake = machine.bell();
        this.changed = machine.bell();
        this.renewing = new Loop(machine, "share", wake, RENEWAL, this::renew);
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
            table.leave(replica, gate.rateUsed(machine.nanoTime()));
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
            Slot slot = gate.pass(now);
            if (slot != null) {
                return slot;
            }
            if (deadline - now <= 0) {
                return null;
            }
            long longest = Math.min(now + LONGEST_SLEEP, deadline);
            changed.await(Duration.ofNanos(Math.min(gate.opensAt(now), longest) - now));
        }
        return null;
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
        gate.answered(slot, machine.nanoTime());
        changed.ring();
    }

    /** The answer isn't waited for any more; the register may still be busy with the call, or get to see it later. */
    public void lost(Slot slot) {
        gate.lost(slot, machine.nanoTime());
        changed.ring();
    }

    /** No call was sent in this slot. */
    public void unused(Slot slot) {
        gate.unused(slot);
        changed.ring();
    }

    /** Calls under way. */
    public int underWay() {
        return gate.underWay();
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
        Share share = table.renew(id, wants, gate.rateUsed(asked), gate.callsUsed(asked), calls, terms.concurrency());
        boolean tries = wants && share.outage() > 0 && share.pausedFor() <= 0 && pace.tryOut();
        boolean trying = gate.renewed(share, Grant.windowSeconds(terms.rate()), asked + BELIEVED, tries);
        standby.renewed(share, terms, wants, trying, machine.nanoTime());
        grant.slowed(share.pace());
        rate = share.rate();
        outage = share.outage() > 0;
        changed.ring();
        return false;
    }
}
