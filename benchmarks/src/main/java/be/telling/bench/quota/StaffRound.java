package be.telling.bench.quota;

import be.telling.run.endpoints.Client;
import be.telling.run.endpoints.Endpoints;
import be.telling.simulator.population.Population;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** A round of one list, counted by the definition that asks most. */
final class StaffRound {

    static final String ORGANISATION = "OVO000101";

    private static final String ROUND = """
            {"referenceDate": "2014-12-31", "definition": "vl-2014", "domains": [],
             "organisations": [{"code": "OVO000101", "name": {"nl": "Een", "en": "One"}, "domain": "D01"}]}""";

    private static final Set<String> OVER = Set.of("counted", "released");
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Client coordinator;
    private final URI round;

    StaffRound(Endpoints endpoints, String name) {
        this.coordinator = endpoints.client("coordinator");
        this.round = URI.create(endpoints.intake() + "/v1/rounds/" + name);
    }

    /** Opens, hands in, closes, and returns when it is counted. */
    void count(Population population, int persons) throws IOException, InterruptedException {
        send("PUT", round, "application/json", ROUND);
        send("PUT", URI.create(round + "/lists/" + ORGANISATION), "text/csv", list(population, persons));
        send("POST", URI.create(round + "/close"), "application/json", "");
        while (!OVER.contains(send("GET", URI.create(round + "/progress"), "", "")
                .path("state")
                .asText())) {
            Thread.sleep(BETWEEN);
        }
    }

    private static String list(Population population, int persons) {
        StringBuilder csv = new StringBuilder("national_number\n");
        for (int member = 0; member < Math.min(persons, population.staff()); member++) {
            csv.append(population.staffNumber(member).digits()).append('\n');
        }
        return csv.toString();
    }

    private JsonNode send(String method, URI address, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        return answer(request.build());
    }

    private String token() throws IOException, InterruptedException {
        byte[] secret = (coordinator.id() + ":" + coordinator.secret()).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(coordinator.tokenEndpoint())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return answer(request).path("access_token").asText();
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? json.nullNode() : json.readTree(response.body());
    }
}
