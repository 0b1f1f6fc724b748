package be.telling.bench.upload;

import be.telling.run.endpoints.Client;
import be.telling.run.endpoints.Endpoints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** intake-service as its callers see it. Lists go over a bare socket: the client's work must not be what is measured. */
final class Intake {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WRITE_BYTES = 1 << 18;

    private final Endpoints endpoints;
    private final String round;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Intake(Endpoints endpoints, String round) {
        this.endpoints = endpoints;
        this.round = round;
    }

    void openRound(List<String> organisations) throws IOException, InterruptedException {
        String listed = organisations.stream()
                .map(code -> "{\"code\": \"%s\", \"name\": {\"nl\": \"O\", \"en\": \"O\"}, \"domain\": \"D01\"}"
                        .formatted(code))
                .collect(Collectors.joining(","));
        String body =
                "{\"referenceDate\": \"2025-12-31\", \"definition\": \"vl-2016\", \"organisations\": [" + listed + "]}";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(endpoints.intake().resolve("/v1/rounds/" + round))
                        .header("Authorization", "Bearer " + token(endpoints.client("coordinator")))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("no round: " + answer.body());
        }
    }

    String token(Client client) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(client.tokenEndpoint())
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    /** From the first byte sent to the last byte of the report. */
    Duration put(String organisation, String mediaType, byte[] body, int rows)
            throws IOException, InterruptedException {
        String head = "PUT /v1/rounds/" + round + "/lists/" + organisation + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + token(endpoints.client(organisation)) + "\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        URI address = endpoints.intake();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            long start = System.nanoTime();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < body.length; at += WRITE_BYTES) {
                out.write(body, at, Math.min(WRITE_BYTES, body.length - at));
            }
            out.flush();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            if (!answer.startsWith("HTTP/1.1 20") || !answer.contains("\"accepted\":" + rows + ",")) {
                throw new IOException("a list was not taken: " + answer.substring(0, Math.min(600, answer.length())));
            }
            return taken;
        }
    }
}
