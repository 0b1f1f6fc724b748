package be.telling.e2e.system;

import be.telling.run.endpoints.Client;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens by client credentials, each used until shortly before it expires. */
final class Tokens {

    /** A call that begins with a valid token must also arrive with one, however busy the machine is. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private record Token(String value, Instant until) {}

    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    String of(Client client) {
        Token token = kept.get(client.id());
        if (token == null || Instant.now().isAfter(token.until())) {
            token = fetch(client);
            kept.put(client.id(), token);
        }
        return token.value();
    }

    private static Token fetch(Client client) {
        Instant asked = Instant.now();
        JsonPath answer = RestAssured.given()
                .auth()
                .preemptive()
                .basic(client.id(), client.secret())
                .formParam("grant_type", "client_credentials")
                .post(client.tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Token(
                answer.getString("access_token"),
                asked.plusSeconds(answer.getLong("expires_in")).minus(MARGIN));
    }
}
