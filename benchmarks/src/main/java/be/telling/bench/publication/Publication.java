package be.telling.bench.publication;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import be.telling.run.job.Demo;
import be.telling.run.job.WholeCount;
import be.telling.run.terminal.Terminal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How quickly a published release is served: the data and the page, compressed, the very same bytes by nginx as static files and by
 * the service, in turns, under the same load on the same machine.
 */
public final class Publication implements Benchmark {

    private static final int STAFF = 5_000;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 8;
    private static final int TURNS = 5;
    /** Warm is who doesn't get a twentieth faster any more from one turn to the next. */
    private static final double FASTER = 1.05;

    private static final int WARM_UP_TURNS = 8;
    private static final double BAR_DATA = 0.8;
    private static final double BAR_PAGE = 0.5;
    private static final double BAR_SLOWEST = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "publication";
    }

    @Override
    public String about() {
        return "a published release beside nginx serving the same bytes (needs nginx and wrk)";
    }

    @Override
    public void run(Report report) throws Exception {
        if (!isInstalled("nginx") || !isInstalled("wrk")) {
            report.note("nginx or wrk isn't installed: apt-get install nginx-light wrk");
            return;
        }
        Demo demo = Demo.of(STAFF, LocalDate.now(ZoneId.systemDefault()));
        // The compiler that a server has; the set is otherwise started for quick starts.
        Options options = Options.empty()
                .withStaff(STAFF)
                .withEnvironment(Map.of("TELLING_RUN_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4"));
        Path files = Files.createTempDirectory("www");
        try (RunningSet set = RunningSet.start(options)) {
            new WholeCount(set.endpoints(), demo, set.simulatorControl(), http, Terminal.silent()).run();
            URI service = set.endpoints().statistics();
            String round = new ObjectMapper()
                    .readTree(fetch(service.resolve("/v1/releases"), "identity").body())
                    .at("/releases/0/round")
                    .asText();
            URI data = service.resolve("/v1/releases/" + round + "/data?format=csv");
            try (Nginx nginx = Nginx.serve(files)) {
                compare(report, "data", data, nginx.address("data.csv"), files.resolve("data.csv"), BAR_DATA);
                compare(
                        report,
                        "page",
                        service.resolve("/"),
                        nginx.address("page.html"),
                        files.resolve("page.html"),
                        BAR_PAGE);
            }
            long begin = System.nanoTime();
            set.restart(Service.STATISTICS);
            fetch(data, "identity");
            report.figure("end and start of the service, until the data come", (System.nanoTime() - begin) / 1e9, "s");
        }
    }

    private void compare(Report report, String what, URI service, URI nginx, Path file, double bar) throws Exception {
        store(service, file);
        if (!Arrays.equals(fetch(service, "gzip").body(), fetch(nginx, "gzip").body())) {
            throw new IOException(what + ": nginx and the service don't serve the same bytes");
        }
        warmUp(service);
        warmUp(nginx);
        List<Load> theirTurns = new ArrayList<>();
        List<Load> ourTurns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            theirTurns.add(Load.on(nginx, CONNECTIONS, SECONDS));
            ourTurns.add(Load.on(service, CONNECTIONS, SECONDS));
        }
        Load theirs = Load.middle(theirTurns);
        Load ours = Load.middle(ourTurns);
        report.figure(what + ", compressed", Files.size(Path.of(file + ".gz")) / 1024.0, "KiB");
        report.figure(what + ", nginx", theirs.perSecond(), "requests/s");
        report.figure(what + ", service", ours.perSecond(), "requests/s");
        report.atLeast(what + ", service / nginx", ours.perSecond() / theirs.perSecond(), bar);
        report.figure(what + ", nginx, 99 in 100 within", theirs.slowest(), "ms");
        report.figure(what + ", service, 99 in 100 within", ours.slowest(), "ms");
        report.atMost(what + ", slowest, service / nginx", ours.slowest() / theirs.slowest(), BAR_SLOWEST);
    }

    /** A server runs for months: what its compiler does in the first minute isn't what readers meet. */
    private static void warmUp(URI address) throws IOException, InterruptedException {
        double before = 0;
        double now = Load.on(address, CONNECTIONS, SECONDS).perSecond();
        for (int turn = 1; turn < WARM_UP_TURNS && now > FASTER * before; turn++) {
            before = now;
            now = Load.on(address, CONNECTIONS, SECONDS).perSecond();
        }
    }

    /** What the service sends, compressed by it, and as it is. */
    private void store(URI address, Path file) throws IOException, InterruptedException {
        HttpResponse<byte[]> packed = fetch(address, "gzip");
        Files.write(Path.of(file + ".gz"), packed.body());
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            Files.write(file, plain.readAllBytes());
        }
    }

    private HttpResponse<byte[]> fetch(URI address, String encoding) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", encoding)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    private static boolean isInstalled(String program) {
        return Stream.concat(
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                .splitAsStream(Optional.ofNullable(System.getenv("PATH"))
                                        .orElse("")),
                        Stream.of("/usr/sbin"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
