package be.telling.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import be.telling.simulator.population.Trap;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A register for one test, with persons of every kind in it, and how its clients and its operator ask it. */
final class TestRegister implements AfterEachCallback {

    static final Population POPULATION = Population.generate(
            4,
            2_000,
            Rates.usual()
                    .with(Trap.REPLACED_NUMBER, 0.05)
                    .with(Trap.NO_DATA, 0.01)
                    .with(Trap.CANCELLED, 0.01)
                    .with(Trap.NON_EXISTING, 0.01)
                    .with(Trap.NO_DOSSIER, 0.01));

    private final HttpClient client = HttpClient.newHttpClient();
    private RegisterServer server = start(RegisterOptions.defaults());

    private static RegisterServer start(RegisterOptions options) {
        try {
            return RegisterServer.start(POPULATION, options);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    /** Another register in place of this one. */
    void restart(RegisterOptions options) throws IOException {
        server.close();
        server = start(options);
    }

    /** The same, and all calls arrive at one moment, however long they take to come. */
    void restartInOneMoment(RegisterOptions options) throws IOException {
        server.close();
        server = RegisterServer.start(POPULATION, options, () -> 0);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        client.close();
        server.close();
    }

    RegisterServer server() {
        return server;
    }

    /** The first on the list of whom that is true. */
    static Resident resident(Predicate<Resident> wanted) {
        return IntStream.range(0, POPULATION.staff())
                .mapToObj(POPULATION::staffMember)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /** The number of somebody whom the register knows. */
    static String registered() {
        return resident(any -> any.person().standing() == Standing.REGISTERED)
                .number()
                .digits();
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> post(URI uri, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answers ask(String message) throws Exception {
        HttpResponse<byte[]> response = post(server.uri(), message);
        assertThat(response.statusCode()).isEqualTo(200);
        return Answers.parse(response.body());
    }

    /** Tells the register how to behave, or asks how it does if there is nothing to change. */
    JsonNode control(String what, String change) throws Exception {
        URI uri = server.control(what);
        HttpResponse<byte[]> response = change.isEmpty() ? send(HttpRequest.newBuilder(uri)) : post(uri, change);
        return new ObjectMapper().readTree(response.body());
    }
}
