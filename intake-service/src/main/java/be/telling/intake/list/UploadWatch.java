package be.telling.intake.list;

import be.telling.intake.settings.IntakeSettings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks after the uploads under way: who sends nothing for long must not hold what others need. */
@ApplicationScoped
class UploadWatch {

    private final Set<WatchedBody> bodies = ConcurrentHashMap.newKeySet();
    private final Duration longestSilence;
    private final Duration longest;

    UploadWatch(IntakeSettings settings) {
        this.longestSilence = settings.uploads().longestSilence();
        this.longest = settings.uploads().longest();
    }

    /** The body, watched until it is to be {@link #leave left} alone. */
    WatchedBody watch(InputStream body) {
        var watched = new WatchedBody(body, longestSilence, longest);
        bodies.add(watched);
        return watched;
    }

    void leave(WatchedBody body) {
        bodies.remove(body);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        bodies.forEach(WatchedBody::check);
    }
}
