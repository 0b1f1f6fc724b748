package be.telling.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts {@link FakeLookup} and sets the service up for the tests: small limits and a hurried hand-over. */
public final class LookupResource implements QuarkusTestResourceLifecycleManager {

    static final int MAX_BODY = 2 << 20;
    static final int MAX_ROWS = 20_000;
    static final String LOG = "target/intake-test.log";

    /** Set by the build for tests of the packaged application, which has the limits that it has by default. */
    static final String PACKAGED_PROPERTY = "telling.test.packaged";

    static final String URL_PROPERTY = "telling.test.lookup.url";

    private @Nullable FakeLookup lookup;

    @Override
    public Map<String, String> start() {
        FakeLookup started = new FakeLookup();
        lookup = started;
        System.setProperty(URL_PROPERTY, started.url());
        Map<String, String> settings = new HashMap<>();
        settings.put("TELLING_LOOKUP_URL", started.url());
        settings.put("telling.intake.test-numbers", "true");
        if (Boolean.getBoolean(PACKAGED_PROPERTY)) {
            // The launcher of the packaged application reads there when it is ready.
            settings.put("quarkus.log.file.json.enabled", "false");
            // Metrics of two ports that both start as 0 get in each other's way.
            settings.put("quarkus.http.test-port", freePort());
            settings.put("TELLING_MANAGEMENT_PORT", freePort());
        } else {
            // Without the filter of the console: what is searched for numbers is what the code logs.
            settings.put("quarkus.log.file.enabled", "true");
            settings.put("quarkus.http.test-port", "0");
            settings.put("quarkus.management.test-port", "0");
            settings.put("quarkus.log.file.path", LOG);
            settings.put("telling.intake.max-body", String.valueOf(MAX_BODY));
            settings.put("telling.intake.max-rows", String.valueOf(MAX_ROWS));
            // One test waits for its end; all others that send something must not meet it, however slow the machine is.
            settings.put("telling.intake.uploads.longest-silence", "15s");
            settings.put("telling.intake.lists.unpacked", "33554432");
        }
        settings.put("telling.intake.hand-over.every", "1s");
        settings.put("telling.intake.hand-over.longest-pause", "1s");
        return settings;
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        FakeLookup running = lookup;
        lookup = null;
        if (running != null) {
            running.close();
        }
    }
}
