package be.telling.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Calls of the services. A token or a secret goes over https alone, or stays on this machine. */
final class Web {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final Duration ANSWERING = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    /** @param body JSON, or what isn't; empty if there is none */
    record Answer(int status, String body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return JSON.createObjectNode();
            }
        }
    }

    Answer get(String address, Optional<String> token) {
        return send(request(address, token)
                .header("Accept", "application/json, application/jose")
                .GET());
    }

    Answer put(String address, String token, String mediaType, byte[] body) {
        return send(request(address, Optional.of(token))
                .header("Content-Type", mediaType)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** A token by client credentials. */
    String token(String endpoint, String id, String secret) {
        String basic = Base64.getEncoder()
                .encodeToString((encoded(id) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
        Answer answer = send(request(endpoint, Optional.empty())
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        String token = answer.json().path("access_token").asText("");
        if (!answer.isSuccess() || token.isEmpty()) {
            throw new Stop(Exit.SERVICE_REFUSED, "The token endpoint answered " + answer.status() + " and no token");
        }
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String address, Optional<String> token) {
        try {
            URI uri = URI.create(address);
            if (!"https".equals(uri.getScheme()) && !isHere(uri)) {
                throw new Stop(Exit.USAGE, "Only https addresses are called: " + address);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWERING);
            token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
            return request;
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, "This is no address: " + address);
        }
    }

    private static boolean isHere(URI uri) {
        String host = uri.getHost();
        return "http".equals(uri.getScheme())
                && host != null
                && (host.equals("localhost")
                        || host.matches("127\\.[0-9.]+|\\[::1\\]")
                                && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))
                                        .isLoopbackAddress());
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = http.send(built, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREACHABLE,
                    built.uri().getHost() + " can't be reached (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stop(Exit.UNREACHABLE, "Interrupted");
        }
    }
}
