package be.telling.issuer.keycloak;

import be.telling.issuer.realm.ReadyLine;
import be.telling.issuer.realm.RealmDescription;
import be.telling.issuer.realm.ServerArguments;
import be.telling.issuer.realm.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak with the realms of a description, as a process of its own on the loopback address. It starts empty every time
 * and takes its realms from the description: nothing that was changed in a run is there in the next. With kept keys,
 * tokens outlive a restart.
 */
public final class KeycloakServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** Many times what a busy machine needs. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path home;
    private final URI address;

    private KeycloakServer(Process process, Path home, URI address) {
        this.process = process;
        this.home = home;
        this.address = address;
    }

    /**
     * Keycloak as a program: {@code java -cp oidc-issuer.jar be.telling.issuer.keycloak.KeycloakServer --port P
     * --realms FILE --dist DIR [--keys DIR]}. Prints one {@link ReadyLine} when every realm answers. Keycloak ends with this
     * program and this program with Keycloak.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            ServerArguments arguments = ServerArguments.parse(args);
            Path dist = arguments.dist();
            if (dist == null) {
                throw new IllegalArgumentException("--dist is missing");
            }
            RealmDescription realms = RealmDescription.read(arguments.realms());
            SigningKeys keys = SigningKeys.of(realms, arguments.keys());
            KeycloakServer server = launch(realms, keys, dist, arguments.port());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-keycloak"));
            server.awaitReady(realms);
            System.out.println(ReadyLine.of(server.address()));
            System.exit(server.process.waitFor());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IllegalStateException e) {
            // Keycloak itself has told why.
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Starts and returns when every realm answers.
     *
     * @param dist an unpacked Keycloak, writable: its first start builds it, which takes a quarter of a minute
     * @param port 0 takes a free one
     * @throws IllegalStateException if Keycloak ends instead or takes longer than five minutes
     */
    public static KeycloakServer start(RealmDescription realms, SigningKeys keys, Path dist, int port)
            throws IOException, InterruptedException {
        KeycloakServer server = launch(realms, keys, dist, port);
        try {
            server.awaitReady(realms);
            return server;
        } catch (IllegalStateException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    private static KeycloakServer launch(RealmDescription realms, SigningKeys keys, Path dist, int port)
            throws IOException, InterruptedException {
        KeycloakDistribution keycloak = new KeycloakDistribution(dist);
        keycloak.build();
        // Its owner's only, as every temporary folder: the realm files hold secrets.
        Path home = Files.createTempDirectory("telling-keycloak");
        try {
            new KeycloakRealms(realms, keys).writeTo(keycloak.furnish(home));
            URI address = URI.create("http://%s:%d".formatted(HOST, port == 0 ? freePort() : port));
            return new KeycloakServer(keycloak.command(arguments(address, home)).start(), home, address);
        } catch (IOException e) {
            Folders.delete(home);
            throw e;
        }
    }

    private static List<String> arguments(URI address, Path home) {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + HOST,
                "--http-port=" + address.getPort(),
                // The issuers' address, whatever name a caller used.
                "--hostname=" + address,
                "--cache=local",
                "--log-level=warn",
                "-Dkc.home.dir=" + home);
    }

    private void awaitReady(RealmDescription realms) throws InterruptedException {
        Readiness readiness = new Readiness(address, realms.names());
        long end = System.nanoTime() + START.toNanos();
        while (!readiness.reached()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Keycloak ended with status " + process.exitValue());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Keycloak did not answer within " + START);
            }
        }
    }

    /** Where the server listens, without a path: issuers are {@code /realms/<realm>} below it. */
    public URI address() {
        return address;
    }

    /** Ends Keycloak, by force if it does not end by itself, and removes what it wrote. */
    @Override
    public void close() {
        // The script passes the signal on and waits; by force, it would leave Keycloak behind.
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Folders.delete(home);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
