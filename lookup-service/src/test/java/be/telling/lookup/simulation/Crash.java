package be.telling.lookup.simulation;

/**
 * Unwinds a thread of a machine that is no more. What the code on its way does to clean up has no effect, for a dead
 * machine reaches nothing; so it is as if the thread had vanished where it stood.
 */
final class Crash extends Error {

    static final Crash HERE = new Crash();

    private static final long serialVersionUID = 1;

    private Crash() {
        super("the machine is dead", null, false, false);
    }
}
