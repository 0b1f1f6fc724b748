package be.telling.bench.throughput;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** How much our own machinery costs when the register answers at once. */
public final class Throughput implements Benchmark {

    private static final double BAR = 0.5;
    /** As many calls as the bare client warms up with: until then both are mostly being compiled. */
    private static final int WARM_UP = Integer.getInteger("telling.bench.warm-up", 30_000);

    private static final int STAFF = Integer.getInteger("telling.bench.staff", 30_000);

    /** Both sides run with the same Java, as in production: with the optimising compiler. */
    private static final List<String> JAVA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-Xmx384m");

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String about() {
        return "calls a second with an instant register, against a bare client that asks it the same";
    }

    @Override
    public void run(Report report) throws Exception {
        try (Setting setting = Setting.start(JAVA)) {
            double ours = ours(report, setting);
            setting.endServices();
            double bytes = bare(setting.register(), BareClient.Work.BYTES);
            double jdk = bare(setting.register(), BareClient.Work.SOAP_BY_JDK);
            double soap = bare(setting.register(), BareClient.Work.SOAP);
            report.figure("bare client, the same SOAP exchange, calls", soap, "/s");
            report.figure("bare client, the same with the JDK's XML reader, calls", jdk, "/s");
            report.figure("bare client, the same bytes and no XML, calls", bytes, "/s");
            report.note("None of them stores anything. The bar is against the one that reads XML with what lookup-service reads it with.");
            report.figure("lookup-service to bytes", ours / bytes, "");
            report.figure("lookup-service to SOAP exchange with the JDK's reader", ours / jdk, "");
            report.atLeast("lookup-service to SOAP exchange", ours / soap, BAR);
        }
    }

    private static double ours(Report report, Setting setting) throws Exception {
        setting.count("warm-up", WARM_UP);
        Processor lookup = Processor.of(setting.set().pid(Service.LOOKUP));
        Processor database = Processor.ofDatabase();
        Duration lookupBefore = lookup.used();
        Duration databaseBefore = database.used();
        Course course = setting.count("measured", STAFF);
        report.figure("lookup-service, calls", course.callsPerSecond(), "/s");
        report.figure("lookup-service, from the closing of the round", STAFF / course.seconds(), "persons/s");
        report.figure("calls for a person", (double) course.calls() / STAFF, "");
        report.figure("processor time of lookup-service", micros(lookup.used().minus(lookupBefore), course), "us/call");
        report.figure(
                "processor time of the database", micros(database.used().minus(databaseBefore), course), "us/call");
        return course.callsPerSecond();
    }

    private static double micros(Duration time, Course course) {
        return time.toNanos() / 1e3 / course.calls();
    }

    private static double bare(URI register, BareClient.Work work) throws Exception {
        Process client = OwnProcess.of(
                        BareClient.class,
                        JAVA,
                        register.toString(),
                        work.name(),
                        Integer.toString(Setting.AT_ONCE),
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
