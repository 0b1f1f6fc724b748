package be.telling.bench.throughput;

import be.telling.run.job.StepFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a count went on: the calls that the register had got, again and again. */
final class Course {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int LOOKS_FOR_THE_STATE = 5;
    private static final double NANOS = 1e9;

    /** Neither the first calls, while everything is compiled, nor the last, when there is little left to ask. */
    private static final double BEGIN = 0.3;

    private static final double END = 0.9;

    private record Moment(long nanos, long calls) {}

    private final List<Moment> moments = new ArrayList<>();

    /** Closes the round and looks on until it is counted. */
    static Course follow(StaffCount count, URI register) throws InterruptedException, StepFailed, IOException {
        Course course = new Course();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest calls = HttpRequest.newBuilder(register.resolve("/calls")).build();
        count.close();
        for (int looks = 0; looks % LOOKS_FOR_THE_STATE != 0 || !count.isCounted(); looks++) {
            String body = http.send(calls, BodyHandlers.ofString()).body();
            course.moments.add(new Moment(System.nanoTime(), Long.parseLong(body)));
            Thread.sleep(BETWEEN);
        }
        return course;
    }

    long calls() {
        return moments.getLast().calls() - moments.getFirst().calls();
    }

    /** From the closing of the round until it was counted. */
    double seconds() {
        return (moments.getLast().nanos() - moments.getFirst().nanos()) / NANOS;
    }

    /** In the middle of the count. */
    double callsPerSecond() {
        Moment begin = at(BEGIN);
        Moment end = at(END);
        return (end.calls() - begin.calls()) * NANOS / (end.nanos() - begin.nanos());
    }

    private Moment at(double part) {
        double wanted = moments.getFirst().calls() + part * calls();
        return moments.stream()
                .filter(moment -> moment.calls() >= wanted)
                .findFirst()
                .orElseThrow();
    }
}
