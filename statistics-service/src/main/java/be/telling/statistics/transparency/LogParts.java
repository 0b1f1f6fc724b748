package be.telling.statistics.transparency;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the log's keys and what signs with them together; without a key the service does not start. */
class LogParts {
    @Produces
    @Singleton
    @Startup
    LogKeys keys(@ConfigProperty(name = "telling.statistics.keys-file") Path file, LogSettings settings) {
        return new LogKeys(settings.origin(), SigningKeyFile.read(file, Instant.now()));
    }

    @Produces
    @Singleton
    Proofs proofs(TransparencyLog log) {
        return new Proofs(log);
    }

    @Produces
    @Singleton
    ReportSignature signature(LogKeys keys) {
        return new ReportSignature(keys);
    }
}
