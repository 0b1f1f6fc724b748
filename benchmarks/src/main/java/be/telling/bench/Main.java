package be.telling.bench;

import be.telling.bench.disclosure.DisclosureBenchmark;
import be.telling.bench.estimate.EstimateBenchmark;
import be.telling.bench.planner.PlannerBenchmark;
import be.telling.bench.publication.Publication;
import be.telling.bench.quota.QuotaBenchmark;
import be.telling.bench.startup.StartUp;
import be.telling.bench.throughput.Memory;
import be.telling.bench.throughput.Throughput;
import be.telling.bench.upload.Upload;
import java.util.List;

/** Runs the benchmarks that are named, or all; exit status 1 if a bar was missed, 2 if there is no such benchmark. */
final class Main {

    private static final List<Benchmark> ALL = List.of(
            new PlannerBenchmark(),
            new EstimateBenchmark(),
            new QuotaBenchmark(),
            new Throughput(),
            new Memory(),
            new Upload(),
            new Publication(),
            new StartUp(),
            new DisclosureBenchmark());

    private Main() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("Benchmarks: " + String.join(", ", known));
            System.exit(2);
        }
        Report report = new Report(System.out);
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                report.title(benchmark);
                benchmark.run(report);
            }
        }
        System.exit(report.barsMet() ? 0 : 1);
    }
}
