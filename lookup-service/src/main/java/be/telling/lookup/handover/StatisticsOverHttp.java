package be.telling.lookup.handover;

import be.telling.commons.tracing.Traces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The statistics side, over the wire. */
@Singleton
final class StatisticsOverHttp implements Statistics {

    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final Credentials credentials;
    private final String base;
    private final Duration timeout;
    private final Traces traces;

    StatisticsOverHttp(Credentials credentials, HandoverSettings settings, Traces traces) {
        this.credentials = credentials;
        this.base = settings.statisticsUrl().toString().replaceAll("/+$", "");
        this.timeout = settings.timeout();
        this.traces = traces;
    }

    @Override
    public int put(String round, byte[] counts) throws IOException, InterruptedException {
        try (Traces.Step step = traces.begin("hand counts over")) {
            int status = send(request("/v1/rounds/" + round + "/counts")
                    .header("Authorization", "Bearer " + credentials.token())
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofByteArray(counts)));
            step.done();
            return status;
        }
    }

    @Override
    public int takeBack(String round) throws IOException, InterruptedException {
        return send(request("/v1/rounds/" + round + "/counts")
                .header("Authorization", "Bearer " + credentials.token())
                .DELETE());
    }

    @Override
    public Duration longestExchange() {
        return CONNECTING.plus(timeout);
    }

    @Override
    public boolean isReleased(String round) throws IOException, InterruptedException {
        return send(request("/v1/releases/" + round)) == 200;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout).header("Accept", "application/json");
        traces.carry(request::header);
        return request;
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
