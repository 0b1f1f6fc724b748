package be.telling.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.simulator.demo.DemoRound;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.Trap;
import be.telling.simulator.server.Security;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments parse(String line) {
        return Arguments.parse(List.of(line.split(" ")));
    }

    @Test
    void everyArgumentIsTaken() {
        Arguments parsed = parse("--port 8099 --seed 9 --staff 40 --rate 20 --concurrency 8 --inscription-required"
                + " --message-reference --fault unavailable=0.02 --trap adopted=0.5");

        assertThat(parsed.options().port()).isEqualTo(8099);
        assertThat(parsed.options().rate()).isEqualTo(20);
        assertThat(parsed.options().concurrency()).isEqualTo(8);
        assertThat(parsed.options().inscriptionRequired()).isTrue();
        assertThat(parsed.options().repeatsMessageReference()).isTrue();
        assertThat(parsed.options().faults()).containsEntry("unavailable", "0.02");
        assertThat(parsed.rates().of(Trap.ADOPTED)).isEqualTo(0.5);
        assertThat(parsed.population().staff()).isEqualTo(40);
        assertThat(parsed.population().seed()).isEqualTo(9);
    }

    @Test
    void theEndpointIsSecuredIfWanted() {
        Security security = parse("--signers a.p12 --tls-keys b.p12 --tls-clients c.p12 --store-password d")
                .options()
                .security();

        assertThat(security)
                .isEqualTo(Security.none()
                        .signedBy(Path.of("a.p12"))
                        .withKeys(Path.of("b.p12"))
                        .forClients(Path.of("c.p12"))
                        .openedWith("d"));
        assertThat(parse("--port 0").options().security()).isEqualTo(Security.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--nothing", "--port", "--port x", "--staff 0", "--fault x", "--trap X=1", "--trap ADOPTED=2"})
    void whatIsWrongStopsTheStart(String line) {
        assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRoundIsWrittenWithItsCounts(@TempDir Path directory) throws Exception {
        Population population = Population.generate(2, 200);

        new RoundFiles(population, Rates.usual()).write(directory);

        assertThat(directory.resolve("lists/OVO000101.csv")).exists();
        assertThat(Files.readString(directory.resolve("round.json")))
                .isEqualTo(DemoRound.of(population).body("vl-2016"));
        for (String definition : List.of("vl-2016", "vl-2014", "statbel")) {
            JsonNode counts = new ObjectMapper()
                    .readTree(
                            directory.resolve("counts-" + definition + ".json").toFile());
            assertThat(counts.get("persons").asInt()).isEqualTo(200);
            assertThat(counts.at("/cells/0/organisation").asText()).isNotEmpty();
        }
    }
}
