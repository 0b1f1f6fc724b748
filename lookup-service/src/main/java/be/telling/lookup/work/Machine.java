package be.telling.lookup.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What a replica works on: its clock, its threads and its chance. Workers have these from nowhere else, so that all
 * that happens in a replica can also happen in a time and an order that somebody else decides.
 */
public interface Machine {

    /** A clock that never goes back, for differences only, in nanoseconds. */
    long nanoTime();

    /** Waits, to the fraction of a millisecond on a thread that was started punctual. */
    void sleep(Duration time) throws InterruptedException;

    /** A new bell, by which one thread has another go on. */
    Bell bell();

    /** For what must not happen to all at once; never for secrets. */
    RandomGenerator random();

    /** Starts work on a thread of its own. */
    void start(String name, Runnable work);

    /** The same for work that has to be on time: its thread doesn't wait until others let go of the processor. */
    void startPunctual(String name, Runnable work);
}
