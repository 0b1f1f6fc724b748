package be.telling.run.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed run leaves in a data folder: a {@code postmaster.pid} and perhaps a server that still runs. PostgreSQL clears the file itself
 * unless the process id was meanwhile given to somebody else, which after a restart of the machine is likely.
 */
final class StalePostmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private StalePostmaster() {}

    static void clear(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> server = firstLine(file)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (server.isPresent()) {
            server.get().destroy();
            await(server.get());
        }
        Files.deleteIfExists(file);
    }

    private static Optional<Long> firstLine(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    private static void await(ProcessHandle server) throws InterruptedException {
        try {
            server.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process failed", e);
        }
    }
}
