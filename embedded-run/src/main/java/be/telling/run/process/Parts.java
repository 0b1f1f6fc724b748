package be.telling.run.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All processes of one run. Whatever is started through here is written to the leftovers file first and ended by {@link #close()}, also when
 * closing happens in the middle of starting.
 */
public final class Parts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Leftovers leftovers;
    private final Guard guard;
    private final Consumer<String> news;
    private final List<Part> parts = new ArrayList<>();
    private boolean closed;

    /**
     * @param news told in a line when a process ends by itself
     * @param files what is to be removed should this program be killed
     */
    public Parts(Leftovers leftovers, Consumer<String> news, Path... files) throws IOException {
        this.leftovers = leftovers;
        this.guard = Guard.start();
        for (Path file : files) {
            guard.remove(file);
        }
        this.news = news;
    }

    /** Starts a program and returns at once; {@link Part#awaitReady} waits. */
    public synchronized Part start(Program program) throws PartFailed {
        if (closed) {
            throw new PartFailed(program.name(), "the run is being stopped.");
        }
        ProcessBuilder builder = new ProcessBuilder(OwnSession.wrap(program.command()));
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(program.log().toFile()));
        builder.redirectInput(Redirect.from(OwnSession.NOTHING));
        try {
            Files.createDirectories(program.log().getParent());
            Part part = new Part(program, builder.start());
            parts.add(part);
            guard.watch(part.pid());
            leftovers.write(handles());
            part.ended().thenAccept(process -> ended(part, process));
            return part;
        } catch (IOException e) {
            throw new PartFailed(program.name(), "it could not be started (" + e.getMessage() + ").");
        }
    }

    /** Starts a program that does one thing, and waits for its end. */
    public void run(Program program, Duration patience) throws PartFailed, InterruptedException {
        start(program).awaitEnd(patience);
    }

    private void ended(Part part, Process process) {
        synchronized (this) {
            parts.remove(part);
            guard.ended(part.pid());
            if (closed || !part.missed()) {
                return;
            }
        }
        int status = process.exitValue();
        // 128 + n is how a shell shows death by signal n; the JVM passes it on.
        String how = status > 128 ? "was ended by signal " + (status - 128) : "ended with status " + status;
        news.accept(part.name() + " (process " + part.pid() + ") " + how);
    }

    /** Writes down what the parts have started themselves meanwhile. */
    public synchronized void remember() throws IOException {
        leftovers.write(handles());
    }

    private List<ProcessHandle> handles() {
        return parts.stream()
                .map(Part::handle)
                .flatMap(handle -> Stream.concat(handle.descendants(), Stream.of(handle)))
                .toList();
    }

    /** Stops the given parts side by side. */
    public void stop(List<Part> some) throws InterruptedException {
        List<Thread> threads = some.stream()
                .map(part -> Thread.startVirtualThread(() -> stopQuietly(part)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void stopQuietly(Part part) {
        try {
            part.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on nothing more is started; what is still up ends, in the reverse order of its start. */
    public void refuseMore() {
        synchronized (this) {
            closed = true;
        }
    }

    /** Ends what is left, the last started first, and forgets the leftovers. */
    @Override
    public void close() throws InterruptedException, IOException {
        refuseMore();
        List<Part> left;
        synchronized (this) {
            left = List.copyOf(parts).reversed();
        }
        for (Part part : left) {
            part.stop(PATIENCE);
        }
        leftovers.forget();
        guard.dismiss();
    }
}
