package be.telling.statistics;

import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.KeyFile;
import be.telling.statistics.protection.Seeds;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The keys that raw counts are sealed with, from the operator's file; without them the service does not start. */
class Keys {
    @Produces
    @Singleton
    @Startup
    Envelope envelope(StatisticsConfig config) {
        return KeyFile.read(config.keysFile()).envelope();
    }

    /** Choices of the protection depend on the same file, so that nobody without it can replay them. */
    @Produces
    @Singleton
    Seeds seeds(StatisticsConfig config) {
        return Seeds.of(
                KeyFile.read(config.keysFile()).keyEncryptionKeys().getFirst().bytes());
    }
}
