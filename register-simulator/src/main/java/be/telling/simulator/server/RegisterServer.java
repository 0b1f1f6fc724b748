package be.telling.simulator.server;

import be.telling.simulator.faults.Faults;
import be.telling.simulator.population.Population;
import be.telling.simulator.quota.Quota;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The simulated register: a MAGDA endpoint on every path but those that begin with {@code /control/}. It listens on the
 * loopback address alone, has a thread for each connection, and stops when it is closed.
 */
public final class RegisterServer implements AutoCloseable {

    /** Where the real one has it. */
    public static final String PATH = "/api/Magda-02.00/soap/WebService";

    private static final int BACKLOG = 1024;

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Quota quota;
    private final Faults faults;
    private final Inscriptions inscriptions = new Inscriptions();
    private final Statistics statistics;
    private final Desk desk;
    private final Control control;
    private final String scheme;
    private final LongSupplier clock;

    private RegisterServer(Population population, RegisterOptions options, LongSupplier clock) throws IOException {
        this.clock = clock;
        this.quota = new Quota(options.rate(), options.concurrency());
        this.faults = new Faults(population.seed());
        options.faults().forEach(faults::set);
        this.statistics = new Statistics(population.numbers());
        this.desk = new Desk(
                population, options, SignatureCheck.of(options.security()), quota, faults, inscriptions, statistics);
        this.control = new Control(quota, faults, inscriptions, statistics);
        this.listening = options.security().socket();
        this.scheme = options.security().scheme();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), BACKLOG);
    }

    /** @throws IOException if the port is taken */
    public static RegisterServer start(Population population, RegisterOptions options) throws IOException {
        return start(population, options, System::nanoTime);
    }

    /** @param clock by which calls arrive, in nanoseconds */
    static RegisterServer start(Population population, RegisterOptions options, LongSupplier clock) throws IOException {
        var server = new RegisterServer(population, options, clock);
        Thread.ofPlatform().name("register-listener").start(server::accept);
        return server;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().name("register-connection").start(() -> {
                    new Connection(socket, this::handle, clock).run();
                    open.remove(socket);
                });
            } catch (IOException closed) {
                // Closing is the only way to end it; a connection that failed before it began is its client's loss.
            }
        }
    }

    private Reply handle(String method, String path, byte[] body, long arrived) throws InterruptedException {
        if (path.startsWith(Control.PATH)) {
            return control.deal(method, path, body);
        }
        return method.equals("POST") ? desk.deal(body, arrived) : Reply.text(405, "Method Not Allowed");
    }

    /** The endpoint's address. */
    public URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + PATH);
    }

    public URI control(String what) {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + Control.PATH + what);
    }

    public Statistics.Snapshot statistics() {
        return statistics.snapshot();
    }

    public Quota quota() {
        return quota;
    }

    public Faults faults() {
        return faults;
    }

    /** Inscriptions that stand. */
    public int inscribed() {
        return inscriptions.count();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
