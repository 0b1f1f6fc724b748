package be.telling.lookup.simulation;

import java.util.concurrent.Semaphore;

/** A thread of the simulation. It runs only while it has its turn, and gives the turn back wherever it has to wait. */
final class Task {

    private final SimulatedMachine machine;
    private final String name;
    private final Semaphore turn = new Semaphore(0);
    private final Thread thread;
    private long wakeAt;
    private boolean ended;

    /** @param wakeAt when it is first to run */
    Task(SimulatedMachine machine, String name, long wakeAt, Runnable work) {
        this.machine = machine;
        this.name = name;
        this.wakeAt = wakeAt;
        this.thread = Thread.ofVirtual().name(machine + " " + name).unstarted(work);
    }

    SimulatedMachine machine() {
        return machine;
    }

    String name() {
        return name;
    }

    Thread thread() {
        return thread;
    }

    /** When it can go on, unless its machine stands still. */
    long wakeAt() {
        return wakeAt;
    }

    void wakeAt(long moment) {
        wakeAt = moment;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** To be followed by waiting for the turn to come back. */
    void giveTurn() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        } else {
            turn.release();
        }
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
    }

    @Override
    public String toString() {
        return machine + " " + name;
    }
}
