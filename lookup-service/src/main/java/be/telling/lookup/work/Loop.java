package be.telling.lookup.work;

import be.telling.commons.logging.FailureTrace;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a step on a virtual thread: at once as long as there is more to do, otherwise when the bell rings or after a
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

    private final String name;
    private final Bell bell;
    private final Duration pause;
    private final Step step;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    public Loop(String name, Bell bell, Duration pause, Step step) {
        this.name = name;
        this.bell = bell;
        this.pause = pause;
        this.step = step;
    }

    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Ends after the step under way. */
    public void stop() {
        stopping = true;
        bell.ring();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(FOR_LAST_STEP)) {
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
