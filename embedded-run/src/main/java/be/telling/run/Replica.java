package be.telling.run;

import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Parts;
import be.telling.run.process.Program;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One process of a service. Those of one service share its database, keys and settings; each has ports and a log of its own. */
public final class Replica {
    private static final Duration TO_START = Duration.ofSeconds(180);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Place place;
    private final Parts parts;
    private final Runnable changed;
    private Program program;
    private volatile Part part;

    private Replica(Place place, Program program, Parts parts, Runnable changed, Part part) {
        this.place = place;
        this.program = program;
        this.parts = parts;
        this.changed = changed;
        this.part = part;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param changed is told whenever its process has become another one
     */
    static Replica start(Place place, Program program, Parts parts, Runnable changed)
            throws PartFailed, InterruptedException {
        Part part = parts.start(program);
        part.awaitReady(TO_START);
        return new Replica(place, program, parts, changed, part);
    }

    public Service service() {
        return place.service();
    }

    /** How {@code ./run --restart} calls it: lookup, lookup-2. */
    public String name() {
        return place.name();
    }

    Place place() {
        return place;
    }

    public URI address() {
        return place.address();
    }

    /** Health and metrics. */
    public URI management() {
        return place.management();
    }

    public long pid() {
        return part.pid();
    }

    public boolean alive() {
        return part.alive();
    }

    Part part() {
        return part;
    }

    /** SIGKILL: no goodbye, no flushing. */
    public void kill() throws InterruptedException {
        part.kill();
    }

    /** Sends a signal by its name without SIG: STOP makes it hang, CONT lets it go on, TERM asks it to end. */
    public void signal(String signal) throws IOException, InterruptedException {
        part.signal(signal);
    }

    /** Asks it to end and waits; it may be started again. */
    public void stop() throws InterruptedException {
        part.stop(TO_END);
    }

    /** Starts it again with the same ports and settings and waits until it is ready. One that still runs is stopped first. */
    public void restart() throws PartFailed, InterruptedException {
        restart(Map.of());
    }

    /** From now on as another program. */
    synchronized void restart(Program other) throws PartFailed, InterruptedException {
        program = other;
        restart();
    }

    /** The same with settings on top of its own; they hold until the next restart. */
    public synchronized void restart(Map<String, String> settings) throws PartFailed, InterruptedException {
        stop();
        part = parts.start(program.with(settings));
        part.awaitReady(TO_START);
        changed.run();
    }
}
