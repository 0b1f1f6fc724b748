package be.telling.run.job;

import be.telling.run.endpoints.Client;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the services as any program outside would make them. What may be repeated (GET, PUT) is repeated while a service is down: services are
 * killed and started again under this program's eyes.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CALL = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final HttpClient http;
    private final Tokens tokens;
    private final Duration patience;

    /** @param patience how long a service may be down before the step counts as failed */
    public Api(HttpClient http, Duration patience) {
        this.http = http;
        this.tokens = new Tokens(http);
        this.patience = patience;
    }

    /** Status and body; the body is missing when there is none or when it is not JSON. */
    public record Answer(int status, JsonNode body) {
        public Answer expect(String what, int... statuses) throws StepFailed {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new StepFailed(what + ": " + this);
        }

        /** A problem in its own words. */
        @Override
        public String toString() {
            String title = body.path("title").asText("");
            String detail = body.path("detail").asText("");
            return status + (title.isEmpty() ? "" : " " + title) + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }

    /** A body with its media type. */
    public record Content(String type, byte[] bytes) {
        public static Content json(String text) {
            return new Content("application/json", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    public Answer get(@Nullable Client client, URI address) throws InterruptedException, StepFailed {
        return patiently(client, "GET", address, null);
    }

    public Answer put(Client client, URI address, Content content) throws InterruptedException, StepFailed {
        return patiently(client, "PUT", address, content);
    }

    public Answer post(Client client, URI address, @Nullable Content content) throws InterruptedException, StepFailed {
        try {
            return send(client, "POST", address, content);
        } catch (IOException e) {
            throw new StepFailed("no answer from " + address + ": " + reason(e));
        }
    }

    private Answer patiently(@Nullable Client client, String method, URI address, @Nullable Content content)
            throws InterruptedException, StepFailed {
        Instant end = Instant.now().plus(patience);
        while (true) {
            String last;
            try {
                Answer answer = send(client, method, address, content);
                if (answer.status() != 503 || Instant.now().isAfter(end)) {
                    return answer;
                }
                last = answer.toString();
            } catch (IOException e) {
                last = reason(e);
            }
            if (Instant.now().isAfter(end)) {
                throw new StepFailed("no answer from " + address + " for " + patience.toSeconds() + " s: " + last);
            }
            Thread.sleep(BETWEEN);
        }
    }

    private Answer send(@Nullable Client client, String method, URI address, @Nullable Content content)
            throws IOException, InterruptedException, StepFailed {
        BodyPublisher body = content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content.bytes());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(CALL)
                .header("Accept", "application/json, application/problem+json;q=0.9, */*;q=0.1")
                .method(method, body);
        if (content != null) {
            request.header("Content-Type", content.type());
        }
        if (client != null) {
            request.header("Authorization", "Bearer " + tokens.of(client));
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), parsed(response.body()));
    }

    private static JsonNode parsed(byte[] body) throws IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
