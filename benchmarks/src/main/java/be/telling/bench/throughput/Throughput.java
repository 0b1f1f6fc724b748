package be.telling.bench.throughput;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Folders;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import be.telling.run.terminal.Terminal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How much our own machinery costs when the register answers at once. */
public final class Throughput implements Benchmark {

    private static final double BAR = 0.5;
    private static final int AT_ONCE = 64;
    private static final int RATE = 100_000;
    private static final int WARM_UP = 5_000;
    private static final int STAFF = Integer.getInteger("telling.bench.staff", 30_000);

    /** Both sides run with the same Java, as in production: with the optimising compiler. */
    private static final List<String> JAVA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-Xmx384m");

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String about() {
        return "calls a second with an instant register, against a bare client that sends the same bytes";
    }

    @Override
    public void run(Report report) throws Exception {
        int port = OwnProcess.freePort();
        Process register = OwnProcess.of(
                        InstantRegister.class, List.of("-XX:+UseSerialGC", "-Xmx128m"), Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            OwnProcess.awaitListening(port);
            run(report, URI.create("http://127.0.0.1:" + port + "/register"));
        } finally {
            register.destroyForcibly().waitFor();
        }
    }

    private void run(Report report, URI register) throws Exception {
        Options options = Options.empty()
                .withRegister(register)
                .withRate(RATE)
                .withEnvironment(Map.of(
                        "TELLING_REGISTER_CONCURRENCY",
                        Integer.toString(AT_ONCE),
                        "TELLING_INTAKE_HAND_OVER_EVERY",
                        "1s",
                        "TELLING_RUN_JAVA_OPTIONS",
                        String.join(" ", JAVA) + " " + System.getProperty("telling.bench.java", "")));
        double ours;
        try (RunningSet set = RunningSet.start(
                Folders.apart(Path.of("target/run-throughput")),
                options,
                StaffCount.ORGANISATIONS,
                Terminal.silent())) {
            count(set, register, "warm-up", WARM_UP);
            Processor lookup = Processor.of(set.pid(Service.LOOKUP));
            Processor database = Processor.ofDatabase();
            Duration lookupBefore = lookup.used();
            Duration databaseBefore = database.used();
            Course course = count(set, register, "measured", STAFF);
            report.figure(
                    "processor time of lookup-service", micros(lookup.used().minus(lookupBefore), course), "us/call");
            report.figure(
                    "processor time of the database", micros(database.used().minus(databaseBefore), course), "us/call");
            ours = course.callsPerSecond();
            report.figure("lookup-service, calls", ours, "/s");
            report.figure("lookup-service, from the closing of the round", STAFF / course.seconds(), "persons/s");
            report.figure("calls for a person", (double) course.calls() / STAFF, "");
        }
        double bytes = bare(register, BareClient.Work.BYTES);
        double soap = bare(register, BareClient.Work.SOAP);
        report.figure("bare client, the same bytes, calls", bytes, "/s");
        report.figure("bare client, the same SOAP exchange, calls", soap, "/s");
        report.figure("lookup-service to bytes", ours / bytes, "");
        report.atLeast("lookup-service to SOAP exchange", ours / soap, BAR);
    }

    private static double micros(Duration time, Course course) {
        return time.toNanos() / 1e3 / course.calls();
    }

    private static Course count(RunningSet set, URI register, String name, int staff) throws Exception {
        StaffCount count = StaffCount.prepare(set.endpoints(), name, staff);
        Course course = Course.follow(count, register);
        count.check();
        return course;
    }

    private static double bare(URI register, BareClient.Work work) throws Exception {
        Process client = OwnProcess.of(
                        BareClient.class,
                        JAVA,
                        register.toString(),
                        work.name(),
                        Integer.toString(AT_ONCE),
                        "6",
                        "8")
                .start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IllegalStateException("the bare client failed");
        }
        return Double.parseDouble(said.strip());
    }
}
