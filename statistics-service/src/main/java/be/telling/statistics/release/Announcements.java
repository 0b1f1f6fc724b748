package be.telling.statistics.release;

import be.telling.statistics.transparency.LogBrokenException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Ends embargoes. Whoever looks first after the moment has the release entered into the log, which makes it public; a clock
 * does where nobody looks.
 */
@ApplicationScoped
class Announcements {
    private static final Logger LOG = Logger.getLogger(Announcements.class);

    /** Longer than it takes until the clock comes again. */
    private static final Duration AHEAD = Duration.ofMillis(1_500);

    private final ReleaseStore store;
    private final Event<ReleasesChanged> changed;
    private volatile boolean failing;

    Announcements(ReleaseStore store, Event<ReleasesChanged> changed) {
        this.store = store;
        this.changed = changed;
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

    /** Each replica waits for the moment itself, so that none shows anything later than another. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() throws InterruptedException {
        try {
            waitForWhatIsDue();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf(
                        "Embargoes can't be looked after now (%s)", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    private void waitForWhatIsDue() throws InterruptedException {
        for (Map.Entry<String, Instant> due :
                store.due(Instant.now().plus(AHEAD)).entrySet()) {
            Duration wait = Duration.between(Instant.now(), due.getValue());
            if (wait.isPositive()) {
                // Rounded up: a moment early would be too early.
                Thread.sleep(wait.plusMillis(1));
            }
            store.announce(due.getKey());
            changed.fire(new ReleasesChanged());
        }
    }

    private boolean announce(Release release) {
        try {
            store.announce(release.round());
            changed.fire(new ReleasesChanged());
            return true;
        } catch (LogBrokenException e) {
            // Other releases stay to be seen; this one waits.
            LOG.errorf("The release of %s can't become public: %s", release.round(), e.getMessage());
            return false;
        }
    }
}
