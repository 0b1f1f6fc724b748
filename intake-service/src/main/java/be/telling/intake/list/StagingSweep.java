package be.telling.intake.list;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Removes lists that were on their way in when their process was killed. */
@ApplicationScoped
class StagingSweep {

    private static final Logger LOG = Logger.getLogger(StagingSweep.class);

    /** A living upload brings a part of a thousand rows far sooner than this. */
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final ListStore store;

    StagingSweep(ListStore store) {
        this.store = store;
    }

    @Scheduled(every = "5m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return store.sweep(SILENCE)
                .invoke(count -> {
                    if (count > 0) {
                        LOG.infof("Removed %d lists whose upload was cut off", count);
                    }
                })
                .replaceWithVoid();
    }
}
