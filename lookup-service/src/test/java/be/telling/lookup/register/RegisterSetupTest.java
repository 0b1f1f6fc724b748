package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisterSetupTest {

    @Test
    void settingsThatMakeSenseStart() {
        assertThatCode(() -> check("https://register.test/soap", Optional.of("1300")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("http://register.test/soap", Optional.of("1300")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressThatCannotBePostedToStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check("ftp://register.test/soap", Optional.of("1300")))
                .withMessageContaining("TELLING_REGISTER_URL");
        assertThatIllegalStateException().isThrownBy(() -> check("/soap", Optional.of("1300")));
    }

    @Test
    void inscribingWithoutACapacityStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> check("https://register.test/soap", Optional.empty()))
                .withMessageContaining("TELLING_REGISTER_CAPACITY");
    }

    private static void check(String url, Optional<String> capacity) {
        RegisterTestSettings settings = new RegisterTestSettings(
                URI.create(url), Duration.ofSeconds(1), capacity, Optional.empty(), Optional.empty(), "");
        new RegisterSetup(settings, SigningTestSettings.none()).check(new StartupEvent());
    }
}
