package be.telling.bench.startup;

import be.telling.run.Service;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What one start of a service took.
 *
 * @param seconds from the start of the process to the first answer on its main port
 * @param mebibytes resident after a thousand answers
 */
record Started(double seconds, double mebibytes) {

    private static final int ANSWERS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(2);

    /**
     * @param environment of a service that runs already; its database and neighbours are shared
     */
    record Settings(Service service, Map<String, String> environment, Path scratch) {

        /** As the kernel tells of the process. */
        static Settings of(long pid, Service service, Path scratch) throws IOException {
            Map<String, String> environment = new HashMap<>();
            for (String line : Files.readString(Path.of("/proc", Long.toString(pid), "environ"))
                    .split("\0")) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    environment.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            return new Settings(service, environment, scratch);
        }

        /** A call that needs no token and gets an answer with content. */
        String path() {
            return switch (service) {
                case INTAKE -> "/v1/receipt-keys";
                case LOOKUP -> "/v1/sealing-keys";
                case STATISTICS -> "/v1/releases";
            };
        }
    }

    static Started once(Settings settings, List<String> command) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(settings.scratch().resolve("log").toFile());
        builder.environment().putAll(settings.environment());
        // As in a cluster, where a Job has migrated the database.
        builder.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        builder.environment().put("TELLING_HTTP_PORT", Integer.toString(port));
        builder.environment().put("TELLING_MANAGEMENT_PORT", Integer.toString(freePort()));
        URI address = URI.create("http://127.0.0.1:" + port + settings.path());
        long begin = System.nanoTime();
        Process process = builder.start();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            awaitAnswer(process, http, address, begin);
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (int answer = 1; answer < ANSWERS; answer++) {
                ask(http, address);
            }
            return new Started(seconds, residentMebibytes(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static void awaitAnswer(Process process, HttpClient http, URI address, long begin)
            throws IOException, InterruptedException {
        while (!answers(http, address)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IOException("the service doesn't answer at " + address);
            }
            Thread.sleep(BETWEEN);
        }
    }

    private static boolean answers(HttpClient http, URI address) throws InterruptedException {
        try {
            return ask(http, address) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int ask(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static double residentMebibytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("the kernel doesn't tell how much memory process " + pid + " has");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
