package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmsFileTest {

    private static final URI INTAKE = URI.create("http://127.0.0.1:1");
    private static final URI LOOKUP = URI.create("http://127.0.0.1:2");
    private static final URI STATISTICS = URI.create("http://127.0.0.1:3");

    @TempDir
    Path data;

    @Test
    void everyOrganisationHasSomebodyWhoSignsInOnThePage() throws IOException {
        RealmsFile realms = new RealmsFile(
                KeptValues.in(data.resolve("values.json")),
                List.of("OVO000101", "OVO000102"),
                List.of(INTAKE),
                List.of(LOOKUP),
                List.of(STATISTICS));
        Path file = data.resolve("realms.json");

        realms.write(file);

        JsonNode government = new ObjectMapper().readTree(file.toFile()).at("/issuers/0");
        assertThat(government.path("realm").asText()).isEqualTo("government");
        assertThat(government.at("/webClients/0/redirectUris/0").asText()).isEqualTo(INTAKE + "/hr/signed-in");
        assertThat(government.path("users").findValuesAsText("username"))
                .containsExactly("demo-coordinator", "hr-ovo000101", "hr-ovo000102");
        assertThat(government.at("/users/1/organisation/0").asText()).isEqualTo("OVO000101");
        assertThat(government.at("/users/1/roles/0").asText()).isEqualTo("entity");
        assertThat(government.path("users").findValuesAsText("password"))
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).matches("local-run-[0-9a-f]{10}"));
        assertThat(realms.submitters()).containsOnlyKeys("coordinator", "OVO000101", "OVO000102");
    }

    @Test
    void anOperatorIsNobodyOnTheOtherSide() throws IOException {
        RealmsFile realms = new RealmsFile(
                KeptValues.in(data.resolve("values.json")),
                List.of("OVO000101"),
                List.of(INTAKE),
                List.of(LOOKUP),
                List.of(STATISTICS));
        Path file = data.resolve("realms.json");

        realms.write(file);

        JsonNode register = new ObjectMapper().readTree(file.toFile()).at("/issuers/1");
        assertThat(register.path("users").findValuesAsText("username"))
                .containsExactly("demo-operator", "demo-statistician");
        assertThat(register.at("/webClients/0/redirectUris/0").asText()).isEqualTo(LOOKUP + "/operator/signed-in");
        assertThat(register.at("/webClients/1/redirectUris/0").asText()).isEqualTo(STATISTICS + "/review/signed-in");
        assertThat(register.at("/users/1/roles/0").asText()).isEqualTo("statistician");
    }
}
