package be.telling.bench.throughput;

import be.telling.run.Folders;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running set that asks an instant register, which grants as good as everything. */
final class Setting implements AutoCloseable {

    static final int AT_ONCE = 64;

    private static final int RATE = 100_000;

    private final Process register;
    private final URI address;
    private final RunningSet set;

    private Setting(Process register, URI address, RunningSet set) {
        this.register = register;
        this.address = address;
        this.set = set;
    }

    /** @param java options of Java for the services */
    static Setting start(List<String> java) throws Exception {
        int port = OwnProcess.freePort();
        Process register = OwnProcess.of(
                        InstantRegister.class, List.of("-XX:+UseSerialGC", "-Xmx128m"), Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            OwnProcess.awaitListening(port);
            URI address = URI.create("http://127.0.0.1:" + port + "/register");
            return new Setting(register, address, services(address, java));
        } catch (Exception e) {
            register.destroyForcibly();
            throw e;
        }
    }

    private static RunningSet services(URI register, List<String> java) throws Exception {
        Options options = Options.empty()
                .withRegister(register)
                .withRate(RATE)
                .withEnvironment(Map.of(
                        "TELLING_REGISTER_CONCURRENCY",
                        Integer.toString(AT_ONCE),
                        "TELLING_INTAKE_HAND_OVER_EVERY",
                        "1s",
                        "TELLING_RUN_JAVA_OPTIONS",
                        String.join(" ", java)));
        return RunningSet.start(
                Folders.apart(Path.of("target/run-throughput")), options, StaffCount.ORGANISATIONS, Terminal.silent());
    }

    URI register() {
        return address;
    }

    /** Questions that the register has answered. */
    long calls() throws IOException, InterruptedException {
        HttpRequest calls = HttpRequest.newBuilder(address.resolve("/calls")).build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return Long.parseLong(http.send(calls, BodyHandlers.ofString()).body());
        }
    }

    Processor processorOfRegister() {
        return Processor.of(register.pid());
    }

    RunningSet set() {
        return set;
    }

    /** A whole count that is right, or it fails. */
    Course count(String round, int staff) throws Exception {
        StaffCount count = StaffCount.prepare(set.endpoints(), round, staff);
        Course course = Course.follow(count, address);
        count.check();
        return course;
    }

    /** Ends the services and leaves the register alone with the processors. */
    void endServices() throws Exception {
        set.close();
    }

    @Override
    public void close() throws Exception {
        try {
            set.close();
        } finally {
            register.destroyForcibly().waitFor();
        }
    }
}
