package be.telling.bench.startup;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a service takes from the start of its process to its first answer, and how much memory it then needs: on the
 * JVM as it is, with the JDK's ahead-of-time cache, and as a native executable where one was built.
 */
public final class StartUp implements Benchmark {

    private static final int STARTS = 3;
    private static final double BAR_CACHE = 0.6;
    private static final double BAR_NATIVE_SECONDS = 0.15;
    private static final double BAR_NATIVE_MEBIBYTES = 120;

    /** As in the images. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xmx300m");

    /** As in the images, but for the heap, which there is a part of the container's memory. */
    private static final List<String> NATIVE = List.of("-Xmx300m", "-Xmn16m");

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String about() {
        return "time to the first answer and memory after 1,000, by kind of start";
    }

    @Override
    public void run(Report report) throws Exception {
        Path root = Path.of(System.getProperty("telling.root"));
        Path scratch = Files.createTempDirectory("start-up");
        try (RunningSet set = RunningSet.start(Options.empty())) {
            for (Service service : Service.values()) {
                Started.Settings settings = Started.Settings.of(set.pid(service), service, scratch);
                measure(report, root.resolve(service.module()).resolve("target"), settings);
            }
        }
    }

    private static void measure(Report report, Path target, Started.Settings settings) throws Exception {
        String service = settings.service().module();
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        Path cache = settings.scratch().resolve(service + ".aot");
        Started.once(settings, java(jar, "-XX:AOTCacheOutput=" + cache));

        Started plain = best(settings, java(jar, "-XX:AOTMode=off"));
        Started cached = best(settings, java(jar, "-XX:AOTCache=" + cache));
        tell(report, service + ", JVM", plain);
        tell(report, service + ", JVM with cache", cached);
        report.atMost(service + ", start with cache / without", cached.seconds() / plain.seconds(), BAR_CACHE);

        Optional<Path> executable = executable(target);
        if (executable.isPresent()) {
            Started built = best(settings, command(executable.get()));
            tell(report, service + ", native", built);
            report.atMost(service + ", native, seconds", built.seconds(), BAR_NATIVE_SECONDS);
            report.atMost(service + ", native, MiB", built.mebibytes(), BAR_NATIVE_MEBIBYTES);
        } else {
            report.note(service + ": no native executable was built");
        }
    }

    private static void tell(Report report, String what, Started started) {
        report.figure(what + ", first answer after", started.seconds(), "s");
        report.figure(what + ", resident after 1,000 answers", started.mebibytes(), "MiB");
    }

    /** Of several starts the quickest: the others were held up by something else. */
    private static Started best(Started.Settings settings, List<String> command) throws Exception {
        Started best = Started.once(settings, command);
        for (int start = 1; start < STARTS; start++) {
            Started next = Started.once(settings, command);
            best = next.seconds() < best.seconds() ? next : best;
        }
        return best;
    }

    private static List<String> java(Path jar, String option) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add(option);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    private static List<String> command(Path executable) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(NATIVE);
        return command;
    }

    private static Optional<Path> executable(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-runner")).findFirst();
        }
    }
}
