package be.telling.run;

import be.telling.run.control.ControlSocket;
import be.telling.run.control.Reply;
import be.telling.run.database.Database;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.endpoints.EndpointsFile;
import be.telling.run.job.Demo;
import be.telling.run.process.Leftovers;
import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Parts;
import be.telling.run.process.Program;
import be.telling.run.process.Trees;
import be.telling.run.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a count needs, up and running on this machine: the database server, the OIDC server, the register simulator unless another register
 * is named, and the three services. Each is a process of its own; all end with {@link #close()}, which also happens when this JVM is asked to end.
 */
public final class RunningSet implements AutoCloseable {
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(180);

    private final Folders folders;
    private final Terminal terminal;
    private final Scratch scratch;
    private final Parts parts;
    private final EndpointsFile endpointsFile;
    private final Thread closeWithTheJvm = new Thread(this::closeQuietly, "stop the run");
    private final Map<Service, Program> programs = new EnumMap<>(Service.class);
    private final Map<Service, Part> services = new EnumMap<>(Service.class);
    private @Nullable Startup foundation;
    private @Nullable Endpoints endpoints;
    private @Nullable ControlSocket control;
    private volatile boolean closing;
    private boolean closed;

    private RunningSet(Folders folders, Terminal terminal) throws IOException {
        this.folders = folders;
        this.terminal = terminal;
        this.scratch = Scratch.claim(folders.run());
        this.endpointsFile = new EndpointsFile(folders.endpoints());
        this.parts = new Parts(
                new Leftovers(folders.leftovers()),
                this::partEnded,
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
        Startup startup = Startup.run(ground(options), organisations);
        foundation = startup;
        programs.putAll(startup.programs());
        Together.all(Arrays.stream(Service.values())
                .<Together.Step>map(service -> () -> startService(service, Map.of()))
                .toList());
        parts.remember();
        Endpoints ready = startup.endpoints(pids());
        control = ControlSocket.open(folders.control(), scratch.folder(), this::restartOnRequest);
        endpoints = ready;
        endpointsFile.write(ready);
    }

    private Ground ground(Options options) throws IOException {
        Path kept = options.data();
        Path data = kept == null ? scratch.folder().resolve("data") : kept;
        Files.createDirectories(data);
        freshLogs();
        KeptValues values = KeptValues.in(data.resolve("values.json"));
        Network network = Network.choose(values, options.environment());
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Ground(folders, options, data, values, network, parts, terminal, http);
    }

    /** Logs are those of this run; a service that is started again goes on in its own. */
    private void freshLogs() throws IOException {
        Trees.remove(folders.logs());
        Files.createDirectories(folders.logs());
    }

    private void startService(Service service, Map<String, String> settings) throws PartFailed, InterruptedException {
        Program program = programs.get(service);
        if (program == null) {
            throw new IllegalStateException("not started: " + service);
        }
        Part part = parts.start(program.with(settings));
        synchronized (services) {
            services.put(service, part);
        }
        part.awaitReady(SERVICE_PATIENCE);
        terminal.line(service.module() + " is up");
    }

    private Part part(Service service) {
        synchronized (services) {
            Part part = services.get(service);
            if (part == null) {
                throw new IllegalStateException("not started: " + service);
            }
            return part;
        }
    }

    private Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            pids.put(service.label(), part(service).pid());
        }
        return pids;
    }

    private void partEnded(String what) {
        Optional<Service> service = Arrays.stream(Service.values())
                .filter(candidate -> what.startsWith(candidate.module()))
                .findFirst();
        terminal.line(what
                + service.map(name -> "; ./run --restart " + name.label() + " starts it again")
                        .orElse(""));
    }

    /** Addresses, clients, process ids. */
    public synchronized Endpoints endpoints() {
        if (endpoints == null) {
            throw new IllegalStateException("not ready");
        }
        return endpoints;
    }

    public long pid(Service service) {
        return part(service).pid();
    }

    public boolean alive(Service service) {
        return part(service).alive();
    }

    /** SIGKILL: no goodbye, no flushing. */
    public void kill(Service service) throws InterruptedException {
        part(service).kill();
    }

    /** Sends a signal by its name without SIG: STOP makes a service hang, CONT lets it go on, TERM asks it to end. */
    public void signal(Service service, String signal) throws IOException, InterruptedException {
        part(service).signal(signal);
    }

    /**
     * Starts a service again with the same ports and settings and waits until it is ready. One that still runs is stopped first.
     *
     * @return its new process id
     */
    public synchronized long restart(Service service) throws PartFailed, IOException, InterruptedException {
        return restart(service, Map.of());
    }

    /** The same with settings on top of its own; they hold until the next restart. */
    public synchronized long restart(Service service, Map<String, String> settings)
            throws PartFailed, IOException, InterruptedException {
        part(service).stop(Duration.ofSeconds(10));
        startService(service, settings);
        Endpoints current = endpoints().withPids(pids());
        endpoints = current;
        if (!closing) {
            endpointsFile.write(current);
        }
        return pid(service);
    }

    private Reply restartOnRequest(String name) {
        Optional<Service> service = Service.named(name);
        if (service.isEmpty()) {
            return new Reply(false, "there is no service " + name);
        }
        try {
            long pid = restart(service.get());
            return new Reply(true, service.get().module() + " is up again as process " + pid);
        } catch (PartFailed | IOException e) {
            return new Reply(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(false, "the run is being stopped");
        }
    }

    /** The database of a service, with the password of its role. */
    public Database database(Service service) {
        Database database = foundation().databases().get(service);
        if (database == null) {
            throw new IllegalStateException("no database for " + service);
        }
        return database;
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
            synchronized (services) {
                parts.stop(List.copyOf(services.values()));
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
