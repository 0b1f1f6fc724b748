package be.telling.statistics.transparency;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** The service is ready only while the log's entries are what was signed: looked at once at the start, then as it grows. */
@Readiness
@ApplicationScoped
class LogReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(LogReadiness.class);
    private static final String NAME = "Transparency log";

    private final TransparencyLog log;

    LogReadiness(TransparencyLog log) {
        this.log = log;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().start(() -> {
            try {
                log.verify();
            } catch (RuntimeException e) {
                LOG.debug("Readiness tries again", e);
            }
        });
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("entries", log.now().head().size())
                    .status(!log.isBroken())
                    .build();
        } catch (RuntimeException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("why", e.getClass().getSimpleName())
                    .build();
        }
    }
}
