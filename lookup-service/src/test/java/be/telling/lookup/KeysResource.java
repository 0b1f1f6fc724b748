package be.telling.lookup;

import be.telling.commons.keys.KeyFile;
import be.telling.lookup.accesslog.AccessLogCommand;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A fresh key file, and settings under which a test doesn't have to wait, nor to be in time. */
public final class KeysResource implements QuarkusTestResourceLifecycleManager {

    static final String AUDITOR = "test.auditor.key";

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempDirectory("telling").resolve("keys.json");
            KeyFile.generateWithOpeningKeys().write(file);
            Path auditor = file.resolveSibling("auditor.json");
            Path accessLog = file.resolveSibling("access-log.json");
            new AccessLogCommand(Map.of(), InputStream.nullInputStream(), System.out, System.err)
                    .run("generate-keys", auditor.toString(), accessLog.toString());
            // For the test that reads the log as the auditor would.
            System.setProperty(AUDITOR, auditor.toString());
            return Map.of(
                    "TELLING_LOOKUP_KEYS_FILE", file.toString(),
                    "telling.lookup.access-log.key-file", accessLog.toString(),
                    "telling.lookup.access-log.legal-basis", "The decree of the test",
                    "telling.register.url", "http://127.0.0.1:9/",
                    "telling.register.sender", "test",
                    // However long the machine stands still, nobody else takes a question up; a test ends leases
                    // itself.
                    "telling.lookup.questions.lease", "60S",
                    "telling.lookup.questions.patience", "4",
                    "telling.lookup.handover.timeout", "2S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
