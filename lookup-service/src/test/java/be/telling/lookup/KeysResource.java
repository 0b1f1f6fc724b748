package be.telling.lookup;

import be.telling.commons.keys.KeyFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh key file, and settings under which a test doesn't have to wait. */
public final class KeysResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempDirectory("telling").resolve("keys.json");
            KeyFile.generateWithOpeningKeys().write(file);
            return Map.of(
                    "TELLING_LOOKUP_KEYS_FILE", file.toString(),
                    "telling.register.url", "http://127.0.0.1:9/",
                    "telling.register.sender", "test",
                    "telling.lookup.questions.lease", "4S",
                    "telling.lookup.questions.patience", "4");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
