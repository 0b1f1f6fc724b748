package be.telling.lookup.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The replica of this process: works from start to end. What an earlier process left unfinished, it finishes. */
@Singleton
final class Service {

    private final Replica replica;

    Service(Replica replica) {
        this.replica = replica;
    }

    void start(@Observes StartupEvent event) {
        replica.start();
    }

    void stop(@Observes ShutdownEvent event) {
        replica.stop();
    }
}
