package be.telling.lookup.work;

import be.telling.commons.logging.FailureTrace;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Repeats a step on a thread of its own: at once as long as there is more to do, otherwise when the bell rings or after a
 * pause. A step that fails is repeated later; the database has rolled back what it did.
 */
public final class Loop {

    /** What is repeated. */
    @FunctionalInterface
    public interface Step {

        /** Does some work; returns whether there may be more to do at once. */
        boolean run() throws InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(Loop.class);

    /** Long enough for a database that is down not to fill the log, short enough not to be waited for. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** The longest a step takes is a transaction over a whole round. */
    private static final Duration FOR_LAST_STEP = Duration.ofSeconds(30);

    private final Machine machine;
    private final String name;
    private final Bell bell;
    private final Duration pause;
    private final Step step;
    private final Bell end;
    private volatile boolean stopping;
    private volatile boolean running;

    public Loop(Machine machine, String name, Bell bell, Duration pause, Step step) {
        this.machine = machine;
        this.name = name;
        this.bell = bell;
        this.pause = pause;
        this.step = step;
        this.end = machine.bell();
    }

    public void start() {
        running = true;
        machine.start(name, this::run);
    }

    /** Ends after the step under way. */
    public void stop() {
        stopping = true;
        bell.ring();
        try {
            if (running) {
                end.await(FOR_LAST_STEP);
            }
            if (running) {
                LOG.warnf("%s hasn't ended in time", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                Duration rest = more() ? Duration.ZERO : pause;
                if (!stopping && !rest.isZero()) {
                    bell.await(rest);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            end.ring();
        }
    }

    private boolean more() throws InterruptedException {
        try {
            return step.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s failed and is tried again: %s", name, FailureTrace.of(e));
            bell.await(AFTER_FAILURE);
            return false;
        }
    }
}
