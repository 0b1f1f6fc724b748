package be.telling.statistics;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh key file, made as an operator makes it. */
public class KeysResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable Path file;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("statistics-keys");
            Path keys = folder.resolve("keys.json");
            if (StatisticsService.generateKeys("generate-keys", keys.toString()) != 0) {
                throw new IllegalStateException("No key file was made");
            }
            file = keys;
            return Map.of("TELLING_STATISTICS_KEYS_FILE", keys.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Path made = file;
        if (made != null) {
            try {
                Files.deleteIfExists(made);
                Files.deleteIfExists(made.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
