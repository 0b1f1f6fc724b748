package be.telling.run.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.run.endpoints.Endpoints.DatabaseAccess;
import be.telling.run.endpoints.Endpoints.PageAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsFileTest {
    @TempDir
    Path folder;

    @Test
    void theFileHasTheFormThatOtherProgramsExpect() throws IOException {
        Path path = folder.resolve("run/endpoints.json");
        new EndpointsFile(path).write(endpoints());

        JsonNode file = new ObjectMapper().readTree(path.toFile());

        assertThat(file.path("intake").asText()).isEqualTo("http://127.0.0.1:1");
        assertThat(file.path("lookup").asText()).isEqualTo("http://127.0.0.1:2");
        assertThat(file.path("statistics").asText()).isEqualTo("http://127.0.0.1:3");
        assertThat(file.path("register").asText()).isEqualTo("http://127.0.0.1:4/soap");
        assertThat(file.at("/issuers/government").asText()).isEqualTo("http://127.0.0.1:5/realms/government");
        assertThat(file.at("/clients/OVO000101/id").asText()).isEqualTo("OVO000101");
        assertThat(file.at("/clients/OVO000101/secret").asText()).isEqualTo("secret");
        assertThat(file.at("/clients/OVO000101/tokenEndpoint").asText()).isEqualTo("http://127.0.0.1:5/token");
        assertThat(file.at("/pids/lookup").isIntegralNumber()).isTrue();
        assertThat(file.at("/replicas/lookup-2").asText()).isEqualTo("http://127.0.0.1:8");
        assertThat(file.at("/management/lookup").asText()).isEqualTo("http://127.0.0.1:6");
        assertThat(file.at("/databases/lookup/user").asText()).isEqualTo("lookup");
        assertThat(file.at("/pages/operator/username").asText()).isEqualTo("an");
    }

    @Test
    void onlyItsOwnerReadsItAndNothingElseStaysBeside() throws IOException {
        Path path = folder.resolve("endpoints.json");
        EndpointsFile file = new EndpointsFile(path);

        file.write(endpoints());
        file.write(endpoints());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(path::equals);
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(Files.readString(path)).contains("42");

        file.remove();
        assertThat(path).doesNotExist();
    }

    @Test
    void noSecretIsShownByAccident() {
        assertThat(endpoints().toString()).doesNotContain("secret").doesNotContain("hidden");
    }

    private static Endpoints endpoints() {
        URI realm = URI.create("http://127.0.0.1:5/realms/government");
        return new Endpoints(
                URI.create("http://127.0.0.1:1"),
                URI.create("http://127.0.0.1:2"),
                URI.create("http://127.0.0.1:3"),
                URI.create("http://127.0.0.1:4/soap"),
                Map.of("government", realm),
                Map.of("OVO000101", new Client("OVO000101", "secret", URI.create("http://127.0.0.1:5/token"))),
                Map.of("lookup", 42L),
                Map.of("lookup-2", URI.create("http://127.0.0.1:8")),
                Map.of("lookup", URI.create("http://127.0.0.1:6")),
                Map.of("lookup", new DatabaseAccess("postgresql://127.0.0.1:7/lookup", "lookup", "hidden")),
                Map.of("operator", new PageAccess(URI.create("http://127.0.0.1:2/operator"), "an", "hidden")),
                Path.of("logs"));
    }
}
