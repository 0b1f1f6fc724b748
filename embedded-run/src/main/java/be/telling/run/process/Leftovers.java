package be.telling.run.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers in a file which processes a run has started, so that the next run can end those that a killed run left behind. A process is known by
 * its id and its start time: an id alone may meanwhile belong to somebody else.
 */
public final class Leftovers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;

    public Leftovers(Path file) {
        this.file = file;
    }

    record Trace(long pid, long started) {
        /** The system tells start times relative to a boot time that it keeps correcting a little. */
        private static final long CLOCK_CORRECTION_MILLIS = 2_000;

        boolean isOf(long start) {
            return Math.abs(start - started) <= CLOCK_CORRECTION_MILLIS;
        }
    }

    void write(List<ProcessHandle> processes) throws IOException {
        List<Trace> traces = processes.stream()
                .flatMap(process -> started(process).map(at -> new Trace(process.pid(), at)).stream())
                .toList();
        Path next = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(next.toFile(), traces);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends what an earlier run left, the last started first; returns how many processes that were. */
    public int end() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return 0;
        }
        int ended = 0;
        for (Trace trace : read().reversed()) {
            Optional<ProcessHandle> process = ProcessHandle.of(trace.pid())
                    .filter(handle -> started(handle).filter(trace::isOf).isPresent());
            if (process.isPresent()) {
                end(process.get());
                ended++;
            }
        }
        forget();
        return ended;
    }

    private List<Trace> read() throws IOException {
        return JSON.readValue(file.toFile(), new TypeReference<List<Trace>>() {});
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process failed", e);
        }
    }

    private static Optional<Long> started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli);
    }
}
