package be.telling.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.issuer.keycloak.KeycloakServer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Keycloak with the same description keeps the same contract, and ends with the program that started it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakContractIT extends TokenContract {

    private final IssuerProcess program = new IssuerProcess(List.of(
            "-cp",
            IssuerProcess.jar().toString(),
            KeycloakServer.class.getName(),
            "--dist",
            Objects.requireNonNull(System.getProperty("telling.keycloak.dist"))));

    @AfterAll
    void stop() throws Exception {
        List<ProcessHandle> started = program.handle().descendants().toList();
        program.close();

        assertThat(started).isNotEmpty();
        for (ProcessHandle process : started) {
            process.onExit().get(3, TimeUnit.MINUTES);
        }
    }

    @Override
    URI address() {
        return program.address();
    }
}
