package be.telling.lookup.quota;

import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Loop;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
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

    private final PermitTable table;
    private final int granted;
    private final Loop renewing = new Loop("permits", new Bell(), RENEWAL, this::renew);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private @Nullable UUID replica;
    private volatile int replicas = 1;
    private int held;
    private int used;
    private long believedUntil = System.nanoTime();

    Permits(PermitTable table, RegisterSettings settings) {
        this.table = table;
        this.granted = settings.concurrency();
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

    /** Takes one if one is free within this time. */
    public boolean take(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (used >= held || believedUntil - System.nanoTime() <= 0) {
                if (left <= 0) {
                    return false;
                }
                left = freed.awaitNanos(left);
            }
            used++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public void giveBack() {
        lock.lock();
        try {
            used--;
            freed.signal();
        } finally {
            lock.unlock();
        }
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
        long asked = System.nanoTime();
        int holding = table.hold(id, granted, lower(share.permits()));
        lock.lock();
        try {
            held = Math.min(holding, share.permits());
            believedUntil = asked + BELIEVED;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
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
