package be.telling.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.run.endpoints.Client;
import be.telling.run.job.Api.Content;
import be.telling.run.terminal.Terminal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private HttpServer server;
    private URI address;
    private Client client;
    private Api api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        server.createContext("/token", exchange -> {
            seen.add("token " + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, "200 {\"access_token\": \"abc\", \"expires_in\": 300}");
        });
        server.createContext("/v1", exchange -> {
            seen.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, answers.removeFirst());
        });
        server.start();
        client = new Client("OVO000101", "s%cret", address.resolve("/token"));
        api = new Api(HttpClient.newHttpClient(), Duration.ofMinutes(3));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneTokenServesManyCalls() throws Exception {
        answers.addAll(List.of("200 {}", "201 {\"rows\": 3}"));

        api.get(client, address.resolve("/v1/a"));
        var answer = api.put(client, address.resolve("/v1/b"), Content.json("{}"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("rows").asInt()).isEqualTo(3);
        assertThat(seen).containsExactly("token Basic T1ZPMDAwMTAxOnMlMjVjcmV0", "GET Bearer abc", "PUT Bearer abc");
    }

    @Test
    void aServiceThatIsDownForAWhileIsAskedAgain() throws Exception {
        answers.addAll(List.of("503 {}", "200 {\"state\": \"open\"}"));

        assertThat(api.get(client, address.resolve("/v1/a")).status()).isEqualTo(200);
    }

    @Test
    void aServiceThatStaysAwayFailsTheStep() {
        Api impatient = new Api(HttpClient.newHttpClient(), Duration.ofMillis(100));
        server.stop(0);

        assertThatThrownBy(() -> impatient.get(null, address.resolve("/v1/a")))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("no answer from");
    }

    @Test
    void aProblemIsToldInItsOwnWords() throws Exception {
        answers.add("409 {\"title\": \"Lists are missing\", \"detail\": \"2 of 75\"}");

        var answer = api.post(client, address.resolve("/v1/close"), null);

        assertThatThrownBy(() -> answer.expect("the round could not be closed", 202))
                .hasMessage("the round could not be closed: 409 Lists are missing (2 of 75)");
    }

    @Test
    void theCountIsWatchedUntilItIsDone() throws Exception {
        answers.addAll(List.of(
                "200 {\"state\": \"closed\"}",
                "200 {\"state\": \"counting\", \"persons\": {\"total\": 10, \"done\": 4},"
                        + " \"halted\": {\"code\": \"register-side-unreachable\"}}",
                "200 {\"state\": \"counted\", \"persons\": {\"total\": 10, \"done\": 10}, \"calls\": 25}"));

        var end = new CountWatch(api, client, address.resolve("/v1/progress"), Terminal.silent())
                .await(Set.of("counted"));

        assertThat(end.path("calls").asInt()).isEqualTo(25);
    }

    private static void answer(HttpExchange exchange, String answer) throws IOException {
        byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
