package be.telling.lookup.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Time and turns. Of all threads of all machines exactly one runs; when it has to wait, the one that can go on first
 * gets the turn, and time jumps to that moment. Among those that could go on at once, chance decides.
 */
final class Schedule {

    static final long NEVER = Long.MAX_VALUE;

    /** Of real time: a thread that keeps its turn waits for something that the simulation doesn't know of. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final RandomGenerator chance;
    private final Trace trace;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> deaths = new ArrayList<>();
    private final Semaphore turnOver = new Semaphore(0);
    private long now;
    private @Nullable Task running;

    Schedule(RandomGenerator chance, Trace trace) {
        this.chance = chance;
        this.trace = trace;
    }

    /** Nanoseconds since the beginning. */
    long now() {
        return now;
    }

    /** Starts work on a machine; it gets its turn when its time comes. */
    void start(SimulatedMachine machine, String name, Runnable work) {
        tasks.add(new Task(machine, name, now, () -> run(work)));
    }

    /** Gives turns until it is done, or it would be later than this; whether it is done. */
    boolean runUntil(BooleanSupplier done, long limit) {
        while (!done.getAsBoolean()) {
            buryTheDead();
            Task next = next();
            if (next == null || next.machine().canRunAt(next.wakeAt()) > limit) {
                return false;
            }
            now = Math.max(now, next.machine().canRunAt(next.wakeAt()));
            giveTurn(next);
        }
        return true;
    }

    /** Ends all threads of machines that are dead. */
    void buryTheDead() {
        tasks.stream().filter(task -> task.machine().isDead()).toList().forEach(this::giveTurn);
    }

    /** The task that has the turn. */
    Task running() {
        Task task = running;
        if (task == null) {
            throw new IllegalStateException("only threads of the simulation wait in it");
        }
        return task;
    }

    /** Gives the turn away until this moment, or until somebody wakes the task. */
    void waitUntil(long moment) {
        Task task = running();
        task.wakeAt(moment);
        turnOver.release();
        task.awaitTurn();
        task.machine().mustLive();
    }

    void wake(Task task) {
        task.wakeAt(Math.min(task.wakeAt(), now));
    }

    /** Threads that ended with an exception, which none should. */
    List<String> deaths() {
        return List.copyOf(deaths);
    }

    private @Nullable Task next() {
        List<Task> first = new ArrayList<>();
        long earliest = NEVER;
        for (Task task : tasks) {
            long moment = Math.max(now, task.machine().canRunAt(task.wakeAt()));
            if (moment < earliest) {
                first.clear();
                earliest = moment;
            }
            if (moment == earliest && moment < NEVER) {
                first.add(task);
            }
        }
        return first.isEmpty() ? null : first.get(chance.nextInt(first.size()));
    }

    private void giveTurn(Task task) {
        running = task;
        task.giveTurn();
        try {
            if (!turnOver.tryAcquire(LONGEST_TURN.toSeconds(), TimeUnit.SECONDS)) {
                IllegalStateException stuck = new IllegalStateException(task + " waits outside of the simulation");
                stuck.setStackTrace(task.thread().getStackTrace());
                throw stuck;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the simulation was interrupted", e);
        }
        running = null;
        if (task.hasEnded()) {
            tasks.remove(task);
        }
    }

    private void run(Runnable work) {
        Task task = running();
        try {
            task.machine().mustLive();
            work.run();
        } catch (Crash e) {
            trace.note(now, task, "vanishes");
        } catch (Throwable e) {
            trace.note(now, task, "dies of " + e);
            deaths.add(task + " died of " + e);
        } finally {
            task.end();
            turnOver.release();
        }
    }
}
