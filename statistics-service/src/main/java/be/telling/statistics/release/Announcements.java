package be.telling.statistics.release;

import be.telling.statistics.transparency.LogBrokenException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import org.jboss.logging.Logger;

/**
 * Ends embargoes. Whoever looks first after the moment has the release entered into the log, which makes it public; a clock
 * does where nobody looks.
 */
@ApplicationScoped
class Announcements {
    private static final Logger LOG = Logger.getLogger(Announcements.class);

    private final ReleaseStore store;

    Announcements(ReleaseStore store) {
        this.store = store;
    }

    /** @return whether one of these releases may have become public by it */
    boolean make(Collection<Release> releases) {
        Instant now = Instant.now();
        return releases.stream()
                        .filter(release -> release.isDue(now))
                        .filter(this::announce)
                        .count()
                > 0;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        store.due(Instant.now()).forEach(store::announce);
    }

    private boolean announce(Release release) {
        try {
            store.announce(release.round());
            return true;
        } catch (LogBrokenException e) {
            // Other releases stay to be seen; this one waits.
            LOG.errorf("The release of %s can't become public: %s", release.round(), e.getMessage());
            return false;
        }
    }
}
