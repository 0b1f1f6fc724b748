package be.telling.bench.upload;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Upload, check, seal and store against {@code \copy}; memory; many organisations at once; workbooks against text. */
public final class Upload implements Benchmark {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    /** Until the service's compiler has nothing left to improve. */
    private static final int WARM_UPS = 12;

    /** What is done once for a list, whatever its length, is compiled only after some hundreds of them. */
    private static final int SHORT_WARM_UPS = 400;

    private static final int REPEATS = 5;
    private static final int ORGANISATIONS = 75;
    private static final int ROWS_EACH = 10_000;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As operations.md recommends; the running set itself prefers a quick start. */
    private static final Map<String, String> SERVER = Map.of(
            "_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=4 -XX:+UseSerialGC -Xmx152m -Xmn32m -XX:CompileCommand=quiet"
                    + " -XX:CompileCommand=CompileThresholdScaling,com.sun.crypto.provider.G*::*,0.02",
            "MALLOC_ARENA_MAX",
            "2");

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String about() {
        return "upload, check, seal and store a list, against psql \\copy of the same rows into one table";
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        try (RunningSet set = RunningSet.start(Options.empty())) {
            new Measurement(set, folder, report).run();
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static final class Measurement {

        private final RunningSet set;
        private final Path folder;
        private final Report report;
        private final Intake intake;
        private final Copy copy;
        private final List<String> organisations;

        Measurement(RunningSet set, Path folder, Report report) throws Exception {
            this.set = set;
            this.folder = folder;
            this.report = report;
            set.restart(Service.INTAKE, SERVER);
            this.intake = new Intake(set.endpoints(), "bench");
            this.copy = new Copy(set.database(Service.INTAKE));
            this.organisations = set.endpoints().clients().keySet().stream()
                    .filter(client -> client.startsWith("OVO"))
                    .limit(ORGANISATIONS)
                    .toList();
        }

        void run() throws Exception {
            intake.openRound(organisations);
            copy.prepare();
            byte[] small = StaffFile.csv(0, SMALL);
            report.figure("first list after the start, " + SMALL + " rows", seconds(put(CSV, small, SMALL)), "s");
            var memory = new ResidentMemory(set.pid(Service.INTAKE));
            for (int i = 0; i < WARM_UPS; i++) {
                put(CSV, small, SMALL);
            }
            double peakSmall = memory.peakMebibytes();
            byte[] large = StaffFile.csv(0, LARGE);
            for (int i = 0; i < WARM_UPS; i++) {
                put(CSV, large, LARGE);
            }
            List<Duration> ones = new ArrayList<>();
            byte[] one = StaffFile.csv(0, 1);
            for (int i = 0; i < SHORT_WARM_UPS; i++) {
                ones.add(put(CSV, one, 1));
            }
            report.figure("list of one row, among the first 50", 1e3 * median(ones.subList(0, 50)), "ms");
            report.figure("the same, later", 1e3 * median(ones.subList(SHORT_WARM_UPS / 2, SHORT_WARM_UPS)), "ms");
            compare(small, SMALL);
            compare(large, LARGE);
            double peakLarge = memory.peakMebibytes();
            report.figure("peak resident memory, " + SMALL + " rows", peakSmall, "MiB");
            report.figure("peak resident memory, " + LARGE + " rows", peakLarge, "MiB");
            report.atMost("peak resident memory / 400 MiB", peakLarge / 400, 1);
            report.atMost("peak resident memory, large / small list", peakLarge / peakSmall, 1.25);
            atOnce();
            memory.reset();
            workbooks(large);
            report.figure("peak resident memory, workbook of " + LARGE, memory.peakMebibytes(), "MiB");
            copy.remove();
        }

        /** In turns, so that whatever else the machine does meets both. */
        private void compare(byte[] body, int rows) throws Exception {
            Path file = Files.write(folder.resolve(rows + ".csv"), body);
            List<Duration> uploads = new ArrayList<>();
            List<Duration> copies = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                copies.add(copy.run(file));
                uploads.add(put(CSV, body, rows));
            }
            double upload = median(uploads);
            double baseline = median(copies);
            report.figure("\\copy, " + rows + " rows", baseline, "s");
            report.figure("upload, " + rows + " rows", upload, "s");
            report.figure("upload, " + rows + " rows", rows / upload, "rows/s");
            report.atMost("upload / \\copy, " + rows + " rows", upload / baseline, 0.5);
        }

        private void atOnce() throws InterruptedException, ExecutionException {
            List<byte[]> bodies = new ArrayList<>();
            for (int i = 0; i < organisations.size(); i++) {
                bodies.add(StaffFile.csv(i * ROWS_EACH, ROWS_EACH));
            }
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Duration>> uploads = new ArrayList<>();
                for (int i = 0; i < organisations.size(); i++) {
                    String organisation = organisations.get(i);
                    byte[] body = bodies.get(i);
                    uploads.add(threads.submit(() -> intake.put(organisation, CSV, body, ROWS_EACH)));
                }
                for (Future<Duration> upload : uploads) {
                    upload.get();
                }
            }
            double taken = seconds(Duration.ofNanos(System.nanoTime() - start));
            int rows = organisations.size() * ROWS_EACH;
            report.figure(organisations.size() + " organisations at once, " + ROWS_EACH + " rows each", taken, "s");
            report.figure("the same", rows / taken, "rows/s");
        }

        /** In turns again, with the same rows as text. */
        private void workbooks(byte[] csv) throws Exception {
            byte[] large = StaffFile.xlsx(0, LARGE);
            for (int i = 0; i < WARM_UPS; i++) {
                put(XLSX, large, LARGE);
            }
            List<Duration> workbooks = new ArrayList<>();
            List<Duration> texts = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                texts.add(put(CSV, csv, LARGE));
                workbooks.add(put(XLSX, large, LARGE));
            }
            double workbook = median(workbooks);
            report.figure("workbook, " + LARGE + " rows, " + (large.length >> 20) + " MiB", workbook, "s");
            report.figure("the same", LARGE / workbook, "rows/s");
            report.atLeast("speed of workbooks / of text", median(texts) / workbook, 1.0 / 3);
        }

        private Duration put(String mediaType, byte[] body, int rows) throws IOException, InterruptedException {
            return intake.put(organisations.getFirst(), mediaType, body, rows);
        }

        private static double median(List<Duration> times) {
            return seconds(times.stream().sorted().toList().get(times.size() / 2));
        }

        private static double seconds(Duration time) {
            return time.toNanos() / 1e9;
        }
    }
}
