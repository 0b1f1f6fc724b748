package be.telling.lookup.work;

import be.telling.commons.logging.FailureTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** All workers of one replica. A process has one; two in one process work as two processes would. */
@Dependent
public class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);

    private final Instance<Worker> kinds;
    private final UUID id = UUID.randomUUID();
    private final List<Worker> workers = new ArrayList<>();

    Replica(@Any Instance<Worker> kinds) {
        this.kinds = kinds;
    }

    public void start() {
        for (Worker worker : kinds) {
            workers.add(worker);
            worker.start(id);
        }
    }

    /** Stops all at once, so that the time it takes is that of the slowest. */
    public void stop() {
        List<Thread> stopping = workers.stream()
                .map(worker -> Thread.ofVirtual().start(() -> stop(worker)))
                .toList();
        workers.clear();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What a worker couldn't store or give back before the end, others find by the ends of leases. */
    private static void stop(Worker worker) {
        try {
            worker.stop();
        } catch (RuntimeException e) {
            LOG.warnf("a worker didn't end well: %s", FailureTrace.of(e));
        }
    }
}
