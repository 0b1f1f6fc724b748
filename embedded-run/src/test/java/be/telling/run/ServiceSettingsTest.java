package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.run.database.Database;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
    private static final URI REGISTER = URI.create("http://127.0.0.1:1/soap");
    private static final Database DATABASE = new Database("127.0.0.1", 5432, "lookup", "role's");

    @TempDir
    Path data;

    @Test
    void whatTheUserSetIsPassedOn() throws IOException {
        Map<String, String> settings = settings(
                Map.of(
                        "TELLING_REGISTER_RATE", "200",
                        "TELLING_REGISTER_INSCRIBE", "true",
                        "TELLING_INTAKE_TEST_NUMBERS", "false"),
                Service.INTAKE);

        assertThat(settings)
                .containsEntry("TELLING_REGISTER_RATE", "200")
                .containsEntry("TELLING_REGISTER_INSCRIBE", "true")
                .containsEntry("TELLING_INTAKE_TEST_NUMBERS", "false");
    }

    @Test
    void whatTheRunKnowsBetterHolds() throws IOException {
        Map<String, String> settings = settings(
                Map.of(
                        "TELLING_DATABASE_URL",
                        "postgresql://elsewhere/lookup",
                        "TELLING_OIDC_ISSUER",
                        "http://elsewhere"),
                Service.LOOKUP);

        assertThat(settings)
                .containsEntry("TELLING_DATABASE_URL", "postgresql://127.0.0.1:5432/lookup")
                .containsEntry("TELLING_REGISTER_URL", REGISTER.toString())
                .containsEntry("TELLING_REGISTER_RATE", "500")
                .containsEntry(
                        "TELLING_LOOKUP_KEYS_FILE",
                        data.resolve("lookup-keys.json").toString());
        assertThat(settings.get("TELLING_OIDC_ISSUER"))
                .startsWith("http://127.0.0.1:")
                .endsWith("/realms/register");
    }

    @Test
    void syntheticNumbersAreTakenUnlessTheUserSaysOtherwise() throws IOException {
        assertThat(settings(Map.of(), Service.INTAKE)).containsEntry("TELLING_INTAKE_TEST_NUMBERS", "true");
    }

    private Map<String, String> settings(Map<String, String> environment, Service service) throws IOException {
        KeptValues values = KeptValues.in(data.resolve("values.json"));
        Network network = Network.choose(values, environment);
        Options options = Options.empty().withEnvironment(environment);
        return new ServiceSettings(options, network, values, KeyFiles.of(data), REGISTER)
                .of(network.place(service, 1), DATABASE);
    }
}
