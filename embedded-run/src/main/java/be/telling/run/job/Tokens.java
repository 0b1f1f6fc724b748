package be.telling.run.job;

import be.telling.run.endpoints.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens by client credentials, each used until shortly before it expires. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A call that starts with a valid token must also arrive with one. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    Tokens(HttpClient http) {
        this.http = http;
    }

    String of(Client client) throws IOException, InterruptedException, StepFailed {
        Token token = kept.get(client.id());
        if (token == null || Instant.now().isAfter(token.until())) {
            token = fetch(client);
            kept.put(client.id(), token);
        }
        return token.value();
    }

    private Token fetch(Client client) throws IOException, InterruptedException, StepFailed {
        String credentials = encoded(client.id()) + ":" + encoded(client.secret());
        HttpRequest request = HttpRequest.newBuilder(client.tokenEndpoint())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Instant asked = Instant.now();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new StepFailed("no token for " + client + ": the OIDC server answered " + response.statusCode());
        }
        JsonNode body = JSON.readTree(response.body());
        Instant until = asked.plusSeconds(body.path("expires_in").asLong(60)).minus(MARGIN);
        return new Token(body.path("access_token").asText(), until);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
