package be.telling.lookup.quota;

import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Permission to have calls under way: this replica's share of what the register grants, renewed every second. A replica
 * that couldn't renew in time, for whatever reason, has none until it could: others may have taken them.
 */
@Dependent
public class Permits {

    private static final Duration RENEWAL = Duration.ofSeconds(1);

    /** Before the others believe that they are free. */
    private static final long BELIEVED =
            Duration.ofSeconds(PermitTable.HELD_SECONDS - 1).toNanos();

    private final Machine machine;
    private final PermitTable table;
    private final int granted;
    private final Loop renewing;
    private final Bell freed;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable UUID replica;
    private volatile int replicas = 1;
    private int held;
    private int used;
    private long believedUntil;

    Permits(Machine machine, PermitTable table, RegisterSettings settings) {
        this.machine = machine;
        this.table = table;
        this.granted = settings.concurrency();
        this.renewing = new Loop(machine, "permits", machine.bell(), RENEWAL, this::renew);
        this.freed = machine.bell();
        this.believedUntil = machine.nanoTime();
    }

    public void start(UUID replica) {
        this.replica = replica;
        renewing.start();
    }

    /** After the last call has ended. */
    public void stop() {
        renewing.stop();
        if (replica != null) {
            table.leave(replica);
        }
    }

    /** Takes one if one is free within this time. For one thread. */
    public boolean take(Duration atMost) throws InterruptedException {
        long end = machine.nanoTime() + atMost.toNanos();
        while (!take()) {
            long left = end - machine.nanoTime();
            if (left <= 0) {
                return false;
            }
            freed.await(Duration.ofNanos(left));
        }
        return true;
    }

    private boolean take() {
        lock.lock();
        try {
            boolean free = used < held && believedUntil - machine.nanoTime() > 0;
            used += free ? 1 : 0;
            return free;
        } finally {
            lock.unlock();
        }
    }

    public void giveBack() {
        lock.lock();
        try {
            used--;
        } finally {
            lock.unlock();
        }
        freed.ring();
    }

    /** Replicas that share the grant, this one among them. */
    public int replicas() {
        return replicas;
    }

    /** Calls under way. */
    public int used() {
        lock.lock();
        try {
            return used;
        } finally {
            lock.unlock();
        }
    }

    private boolean renew() {
        UUID id = replica;
        if (id == null) {
            return false;
        }
        PermitTable.Share share = table.share(id, granted);
        replicas = share.replicas();
        long asked = machine.nanoTime();
        int holding = table.hold(id, granted, lower(share.permits()));
        lock.lock();
        try {
            held = Math.min(holding, share.permits());
            believedUntil = asked + BELIEVED;
        } finally {
            lock.unlock();
        }
        freed.ring();
        return false;
    }

    /** Permits of calls under way can't be let go yet; but from now on there are no new calls beyond the share. */
    private int lower(int share) {
        lock.lock();
        try {
            held = Math.min(held, share);
            return Math.max(share, used);
        } finally {
            lock.unlock();
        }
    }
}
