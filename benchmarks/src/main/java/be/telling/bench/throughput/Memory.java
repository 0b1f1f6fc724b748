package be.telling.bench.throughput;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Service;
import java.util.List;

/**
 * What lookup-service holds in memory while it counts rounds of different sizes, each in a fresh process after the same warm-up. The heap is
 * small, and wholly there from the start: that a large round is counted at all shows that it suffices, and what grows can only be outside it.
 */
public final class Memory implements Benchmark {

    private static final int SMALL = 2_000;
    private static final List<Integer> LARGE = List.of(45_000, 100_000);

    /** The system counts pages that two processes share for both, and compiled code comes and goes. */
    private static final double BAR = 1.15;

    private static final int HEAP = 128;
    private static final List<String> JAVA =
            List.of("-XX:+UseSerialGC", "-Xms" + HEAP + "m", "-Xmx" + HEAP + "m", "-XX:+AlwaysPreTouch");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "peak of lookup-service's resident memory over the size of the round, with " + HEAP + " MiB of heap";
    }

    @Override
    public void run(Report report) throws Exception {
        try (Setting setting = Setting.start(JAVA)) {
            double small = peak(setting, SMALL, report);
            for (int staff : LARGE) {
                double large = peak(setting, staff, report);
                report.atMost("peak with %d to peak with %d".formatted(staff, SMALL), large / small, BAR);
            }
        }
    }

    private static double peak(Setting setting, int staff, Report report) throws Exception {
        setting.set().restart(Service.LOOKUP);
        setting.count("warm-up-for-" + staff, SMALL);
        ResidentMemory memory = new ResidentMemory(setting.set().pid(Service.LOOKUP));
        memory.forgetPeak();
        setting.count("round-of-" + staff, staff);
        double peak = memory.peakMebibytes();
        report.figure("peak with %d staff".formatted(staff), peak, "MiB");
        return peak;
    }
}
