package be.telling.lookup.quota;

import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Says when the next call may be sent. Slots are reserved a little ahead in the background, so that a call never waits
 * for the database; reserved slots that nobody comes for in time are lost, which is why they are few.
 */
@Dependent
public class Slots {

    /** Bounds how long a stop or a change of mind can go unnoticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(50);

    /** Another replica may find that the register is back. */
    private static final long PAUSE_BELIEVED = Duration.ofMillis(250).toNanos();

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Machine machine;
    private final SharedPace pace;
    private final Spacing spacing;
    private final Traffic traffic;
    private final Bell demand;
    private final Bell reserved;
    private final Loop reserving;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Long> slots = new ArrayDeque<>();
    private final DatabaseClock clock = new DatabaseClock();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile long pausedUntil;
    private volatile boolean trial;

    Slots(Machine machine, SharedPace pace, RegisterSettings settings) {
        this.machine = machine;
        this.pace = pace;
        this.spacing = new Spacing(settings.rate());
        this.traffic = new Traffic(settings.rate());
        this.demand = machine.bell();
        this.reserved = machine.bell();
        this.reserving = new Loop(machine, "slots", demand, IDLE, this::reserve);
        this.pausedUntil = machine.nanoTime();
    }

    public void start() {
        reserving.start();
    }

    public void stop() {
        stopped = true;
        reserving.stop();
    }

    /**
     * Waits for a slot and returns at its moment. For one thread, and that a punctual one: another is woken only when
     * somebody lets go of its processor, which can be too late for the slot.
     *
     * @param deadline {@link Machine#nanoTime()} after which a slot is of no use
     * @param replicas that take slots
     * @return the slot for a call to be sent now, null if there is none in time
     */
    public @Nullable Slot await(long deadline, int replicas) throws InterruptedException {
        while (!stopped && deadline - machine.nanoTime() > 0) {
            Long slot = next();
            if (slot != null && sleepUntil(slot, deadline)) {
                long now = machine.nanoTime();
                if (traffic.admit(slot, now, replicas)) {
                    return new Slot(now);
                }
            }
        }
        return null;
    }

    /** The answer to the call that was sent in this slot has come. */
    public void answered(Slot slot) {
        traffic.answered(slot.sentAt(), machine.nanoTime());
    }

    /** A slot that is being used. */
    public record Slot(long sentAt) {}

    /** Whether the register is left alone for a while, so that it makes no sense to take up questions. */
    public boolean paused() {
        return pausedUntil - machine.nanoTime() > 0;
    }

    /** Whether the register was down when slots were last reserved. */
    public boolean trial() {
        return trial;
    }

    private @Nullable Long next() throws InterruptedException {
        Long slot = poll();
        if (slot == null) {
            reserved.await(LONGEST_SLEEP);
            slot = poll();
        }
        return slot;
    }

    private @Nullable Long poll() {
        lock.lock();
        try {
            long now = machine.nanoTime();
            while (!slots.isEmpty() && Spacing.isLate(slots.getFirst(), now)) {
                traffic.skip(slots.removeFirst());
            }
            if (slots.size() <= enough()) {
                wanted.set(true);
                demand.ring();
            }
            return slots.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The next slots are reserved when no more than these are left: what one reservation takes would be too late. */
    private int enough() {
        return spacing.atOnce() == 1 ? 0 : spacing.atOnce();
    }

    private boolean sleepUntil(long slot, long deadline) throws InterruptedException {
        long now = machine.nanoTime();
        while (slot - now > 0) {
            if (stopped || deadline - now <= 0) {
                giveBack(slot);
                return false;
            }
            machine.sleep(Duration.ofNanos(Math.min(slot - now, LONGEST_SLEEP.toNanos())));
            now = machine.nanoTime();
        }
        return true;
    }

    private void giveBack(long slot) {
        lock.lock();
        try {
            slots.addFirst(slot);
        } finally {
            lock.unlock();
        }
    }

    private boolean reserve() {
        if (stopped || paused() || !wanted.compareAndSet(true, false)) {
            return false;
        }
        long sent = machine.nanoTime();
        Reservation reservation = pace.reserve(spacing.atOnce(), spacing.step());
        clock.observe(reservation.now(), sent, machine.nanoTime());
        trial = reservation.trial();
        if (reservation.slots() == 0) {
            pausedUntil = machine.nanoTime() + Math.min(reservation.pausedFor(), PAUSE_BELIEVED);
        }
        add(reservation);
        return false;
    }

    private void add(Reservation reservation) {
        lock.lock();
        try {
            for (int i = 0; i < reservation.slots(); i++) {
                slots.addLast(clock.toLocal(reservation.first() + i * reservation.step()));
            }
        } finally {
            lock.unlock();
        }
        reserved.ring();
    }
}
