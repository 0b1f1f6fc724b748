package be.telling.bench.throughput;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Service;
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
            Cost ours = ours(report, setting);
            setting.endServices();
            Cost bytes = bare(setting, BareClient.Work.BYTES);
            Cost jdk = bare(setting, BareClient.Work.SOAP_BY_JDK);
            Cost soap = bare(setting, BareClient.Work.SOAP);
            report(report, "bare client, the same SOAP exchange", soap);
            report(report, "bare client, the same with the JDK's XML reader", jdk);
            report(report, "bare client, the same bytes and no XML", bytes);
            report.note(
                    "None of them stores anything. The bar is against the one that reads XML with what lookup-service reads it with.");
            report.note(
                    "Processor time includes the register's, and here the database's: it tells the same on a machine that is busy with other things too.");
            report.figure("lookup-service to bytes", ours.calls() / bytes.calls(), "");
            report.figure("lookup-service to SOAP exchange with the JDK's reader", ours.calls() / jdk.calls(), "");
            report.figure("the same by processor time", jdk.micros() / ours.micros(), "");
            report.figure("lookup-service to SOAP exchange by processor time", soap.micros() / ours.micros(), "");
            report.atLeast("lookup-service to SOAP exchange", ours.calls() / soap.calls(), BAR);
        }
    }

    /**
     * What a way of asking costs.
     *
     * @param calls a second
     * @param micros of all processors for a call, the register's included
     */
    private record Cost(double calls, double micros) {}

    private static void report(Report report, String who, Cost cost) {
        report.figure(who + ", calls", cost.calls(), "/s");
        report.figure("   processor time", cost.micros(), "us/call");
    }

    private static Cost ours(Report report, Setting setting) throws Exception {
        setting.count("warm-up", WARM_UP);
        Processor lookup = Processor.of(setting.set().pid(Service.LOOKUP));
        Processor database = Processor.ofDatabase();
        Processor register = setting.processorOfRegister();
        Duration lookupBefore = lookup.used();
        Duration registerBefore = register.used();
        Duration databaseBefore = database.used();
        Course course = setting.count("measured", STAFF);
        report.figure("lookup-service, calls", course.callsPerSecond(), "/s");
        report.figure("lookup-service, from the closing of the round", STAFF / course.seconds(), "persons/s");
        report.figure("calls for a person", (double) course.calls() / STAFF, "");
        double ofLookup = micros(lookup.used().minus(lookupBefore), course.calls());
        double ofDatabase = micros(database.used().minus(databaseBefore), course.calls());
        double ofRegister = micros(register.used().minus(registerBefore), course.calls());
        report.figure("processor time of lookup-service", ofLookup, "us/call");
        report.figure("processor time of the database", ofDatabase, "us/call");
        report.figure("processor time of the register", ofRegister, "us/call");
        return new Cost(course.callsPerSecond(), ofLookup + ofDatabase + ofRegister);
    }

    private static double micros(Duration time, double calls) {
        return time.toNanos() / 1e3 / calls;
    }

    private static Cost bare(Setting setting, BareClient.Work work) throws Exception {
        Processor register = setting.processorOfRegister();
        Duration before = register.used();
        long callsBefore = setting.calls();
        Process client = OwnProcess.of(
                        BareClient.class,
                        JAVA,
                        setting.register().toString(),
                        work.name(),
                        Integer.toString(Setting.AT_ONCE),
                        "6",
                        "8")
                .start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IllegalStateException("the bare client failed");
        }
        List<String> figures = said.lines().toList();
        double ofRegister = micros(register.used().minus(before), setting.calls() - callsBefore);
        return new Cost(Double.parseDouble(figures.getFirst()), Double.parseDouble(figures.getLast()) + ofRegister);
    }
}
