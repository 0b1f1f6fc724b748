package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCommandTest {
    @Test
    void anExecutableIsStartedInThePlaceOfTheJar(@TempDir Path folder) throws IOException {
        Path executable = Files.createFile(folder.resolve("intake-service"));
        assertThat(executable.toFile().setExecutable(true)).isTrue();

        List<String> words = command(folder).task(Service.INTAKE, 128, "generate-keys", "keys.json");

        assertThat(words)
                .containsExactly(
                        executable.toString(),
                        "-Xmx128m",
                        "-Djava.library.path=" + folder.resolve("lib"),
                        "generate-keys",
                        "keys.json");
    }

    @Test
    void aServiceWithoutAnExecutableRunsFromItsJar(@TempDir Path folder) {
        List<String> words = command(folder).serve(Service.LOOKUP, 384);

        assertThat(words).contains("-Xmx384m", "-jar").last().asString().endsWith("quarkus-app/quarkus-run.jar");
    }

    private static ServiceCommand command(Path executables) {
        Options options = Options.empty().withEnvironment(Map.of("TELLING_RUN_EXECUTABLES", executables.toString()));
        return new ServiceCommand(executables, options);
    }
}
