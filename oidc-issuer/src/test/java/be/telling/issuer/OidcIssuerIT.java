package be.telling.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The packaged program keeps the token contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcIssuerIT extends TokenContract {

    private final IssuerProcess program =
            new IssuerProcess(List.of("-jar", IssuerProcess.jar().toString()));

    @AfterAll
    void stop() {
        program.close();
    }

    @Override
    URI address() {
        return program.address();
    }

    @Test
    void wrongArgumentsEndTheProgramWithAReason() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-jar",
                        IssuerProcess.jar().toString(),
                        "--port",
                        "0",
                        "--realms",
                        "absent.json")
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(process.errorReader().readLine()).contains("no readable realm description at absent.json");
    }
}
