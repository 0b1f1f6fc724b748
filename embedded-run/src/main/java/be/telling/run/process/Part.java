package be.telling.run.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One running process of the run. */
public final class Part {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Program program;
    private final Process process;
    private volatile boolean up;
    private volatile boolean stopping;

    Part(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Whether its end is news: it was up, and nobody asked it to end. Who waits for it to come up is told in another way. */
    boolean missed() {
        return up && !stopping;
    }

    CompletableFuture<Process> ended() {
        return process.onExit();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the part answers.
     *
     * @throws PartFailed when it ended or did not answer in time
     */
    public void awaitReady(Duration patience) throws PartFailed, InterruptedException {
        Instant end = Instant.now().plus(patience);
        @Nullable IOException last = null;
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new PartFailed(name(), "it ended with status " + process.exitValue() + ".", program.log());
            }
            try {
                if (program.readiness().ready()) {
                    up = true;
                    return;
                }
                last = null;
            } catch (IOException e) {
                last = e; // not listening yet
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
        String reason =
                "it was not ready after " + patience.toSeconds() + " s" + (last == null ? "." : " (no answer at all).");
        throw new PartFailed(name(), reason, program.log());
    }

    /**
     * Waits for the end of a part that does one thing and ends.
     *
     * @throws PartFailed when it did not end well or in time
     */
    void awaitEnd(Duration patience) throws PartFailed, InterruptedException {
        stopping = true; // its end is what everybody waits for
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new PartFailed(name(), "it was not done after " + patience.toSeconds() + " s.", program.log());
        }
        if (process.exitValue() != 0) {
            throw new PartFailed(name(), "it ended with status " + process.exitValue() + ".", program.log());
        }
    }

    /** SIGKILL, as an accident would. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** Any other signal, by its name without SIG (STOP, CONT, ...). */
    public void signal(String signal) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("signal " + signal + " could not be sent to " + name());
        }
    }

    /** SIGQUIT, and waits for the end, which is no news. */
    public void quit() throws IOException, InterruptedException {
        stopping = true;
        signal("QUIT");
        process.waitFor();
    }

    /** Asks the part to end and, when it does not within the patience, ends it. */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }
}
