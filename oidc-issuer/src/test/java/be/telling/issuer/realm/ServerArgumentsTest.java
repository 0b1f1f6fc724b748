package be.telling.issuer.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerArgumentsTest {

    @Test
    void argumentsComeInAnyOrder() {
        assertThat(ServerArguments.parse("--dist", "d", "--realms", "r.json", "--keys", "k", "--port", "8180"))
                .isEqualTo(new ServerArguments(8180, Path.of("r.json"), Path.of("k"), Path.of("d")));
    }

    @Test
    void keysAndDistMayBeLeftOut() {
        assertThat(ServerArguments.parse("--port", "0", "--realms", "r.json"))
                .isEqualTo(new ServerArguments(0, Path.of("r.json"), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--port 1",
                "--realms r",
                "--port x --realms r",
                "--port 65536 --realms r",
                "--port 1 --realms",
                "--port 1 --realms r --other y"
            })
    void anythingElseIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerArguments.parse(line.isEmpty() ? new String[0] : line.split(" ", -1)));
    }
}
