package be.telling.run;

import be.telling.run.control.ControlSocket;
import be.telling.run.database.Database;
import be.telling.run.database.PostgresServer;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.endpoints.EndpointsFile;
import be.telling.run.job.Demo;
import be.telling.run.process.Leftovers;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Parts;
import be.telling.run.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a count needs, up and running on this machine: the database server, the OIDC server, the register simulator unless another register
 * is named, and the three services. Each is a process of its own; all end with {@link #close()}, which also happens when this JVM is asked to end.
 */
public final class RunningSet implements AutoCloseable {
    private final Folders folders;
    private final Terminal terminal;
    private final Scratch scratch;
    private final Parts parts;
    private final EndpointsFile endpointsFile;
    private final Thread closeWithTheJvm = new Thread(this::closeQuietly, "stop the run");
    private @Nullable Startup foundation;
    private @Nullable Replicas replicas;
    private @Nullable ControlSocket control;
    private boolean ready;
    private volatile boolean closing;
    private boolean closed;

    private RunningSet(Folders folders, Terminal terminal) throws IOException {
        this.folders = folders;
        this.terminal = terminal;
        this.scratch = Scratch.claim(folders.run());
        this.endpointsFile = new EndpointsFile(folders.endpoints());
        this.parts = new Parts(
                new Leftovers(folders.leftovers()),
                news -> terminal.line(news + Replicas.advice(news)),
                scratch.folder(),
                folders.endpoints(),
                folders.control());
    }

    /**
     * Brings everything up and returns when all is ready.
     *
     * @param organisations OVO codes that get a client of their own
     * @throws PartFailed names the part that did not come up; everything is stopped again then
     */
    public static RunningSet start(Folders folders, Options options, List<String> organisations, Terminal terminal)
            throws PartFailed, IOException, InterruptedException {
        RunningSet set = new RunningSet(folders, terminal);
        Runtime.getRuntime().addShutdownHook(set.closeWithTheJvm);
        try {
            set.bringUp(options, organisations);
            return set;
        } catch (PartFailed | IOException | InterruptedException | RuntimeException e) {
            set.close();
            throw e;
        }
    }

    /** For tests: in the {@code target} of the module at hand, with a client for each organisation of the demo, and silently. */
    public static RunningSet start(Options options) throws PartFailed, IOException, InterruptedException {
        return start(
                Folders.apart(Path.of("target/run")),
                options,
                Demo.of(options.staff(), LocalDate.now(ZoneId.systemDefault())).organisations(),
                Terminal.silent());
    }

    private void bringUp(Options options, List<String> organisations)
            throws PartFailed, IOException, InterruptedException {
        endpointsFile.remove();
        int left = new Leftovers(folders.leftovers()).end();
        if (left > 0) {
            terminal.line("Ended " + left + " processes that an earlier run had left behind.");
        }
        Ground ground = Ground.prepare(folders, options, scratch, parts, terminal);
        Startup startup = Startup.run(ground, organisations);
        foundation = startup;
        Replicas services = new Replicas(startup, this::tellEndpoints);
        replicas = services;
        services.startAll();
        parts.remember();
        control = ControlSocket.open(folders.control(), scratch.folder(), services::restartOnRequest);
        ready = true;
        tellEndpoints();
    }

    private synchronized void tellEndpoints() {
        if (!ready || closing) {
            return;
        }
        try {
            endpointsFile.write(endpoints());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses, clients, process ids. */
    public Endpoints endpoints() {
        return foundation().endpoints(replicas().all());
    }

    /** The processes of a service by their numbers; the other services know the first. */
    public List<Replica> replicas(Service service) {
        return replicas().of(service);
    }

    /** Starts one more process of a service, on the same database and with the same settings, and waits until it is ready. */
    public Replica startReplica(Service service) throws PartFailed, InterruptedException {
        return replicas().startFurther(service);
    }

    /** Stops one that was started with {@link #startReplica}. */
    public void stopReplica(Replica replica) throws InterruptedException {
        replicas().stopFurther(replica);
    }

    /** Of a set that runs another version of the services: starts one process again as this project's own. */
    public void upgrade(Replica replica) throws PartFailed, InterruptedException {
        replicas().upgrade(replica);
    }

    /** The process id of the first. */
    public long pid(Service service) {
        return replicas(service).getFirst().pid();
    }

    /** Whether all of them are. */
    public boolean alive(Service service) {
        return replicas(service).stream().allMatch(Replica::alive);
    }

    /** SIGKILL to all of them: no goodbye, no flushing. */
    public void kill(Service service) throws InterruptedException {
        for (Replica replica : replicas(service)) {
            replica.kill();
        }
    }

    /** Sends a signal to all of them, by its name without SIG. */
    public void signal(Service service, String signal) throws IOException, InterruptedException {
        for (Replica replica : replicas(service)) {
            replica.signal(signal);
        }
    }

    /** Starts all of them again with the same ports and settings, side by side, and waits until they are ready. */
    public void restart(Service service) throws PartFailed, InterruptedException {
        restart(service, Map.of());
    }

    /** The same with settings on top of their own; they hold until the next restart. */
    public void restart(Service service, Map<String, String> settings) throws PartFailed, InterruptedException {
        replicas().restart(service, settings);
    }

    /** The database of a service, with the password of its role. */
    public Database database(Service service) {
        return foundation().databases().of(service);
    }

    /** The server of all databases, for what its own operator would do. */
    public PostgresServer databaseServer() {
        return foundation().databases().server();
    }

    /** Where the simulator is told what to do and tells what it saw; empty with another register. */
    public Optional<URI> simulatorControl() {
        return foundation().register().control();
    }

    private Startup foundation() {
        if (foundation == null) {
            throw new IllegalStateException("not ready");
        }
        return foundation;
    }

    private Replicas replicas() {
        if (replicas == null) {
            throw new IllegalStateException("not ready");
        }
        return replicas;
    }

    /** One file for each part. */
    public Path logs() {
        return folders.logs();
    }

    /** Whether the end has begun, so that what fails from now on is no failure. */
    boolean closing() {
        return closing;
    }

    private void closeQuietly() {
        terminal.progressDone();
        terminal.line("Stopping ...");
        try {
            close();
        } catch (IOException e) {
            terminal.line("Not everything could be cleaned up: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops everything in order, services first, and removes what must not stay. Safe to call more than once. */
    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        parts.refuseMore();
        synchronized (closeWithTheJvm) {
            if (closed) {
                return;
            }
            closed = true;
            endpointsFile.remove();
            if (control != null) {
                control.close();
            }
            if (replicas != null) {
                parts.stop(replicas.parts());
            }
            parts.close();
            scratch.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(closeWithTheJvm);
        } catch (IllegalStateException e) {
            // The JVM is ending already: this is the hook, or it waits for us.
        }
    }
}
