package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Test
    void aStoreThatIsNotThereStopsTheStart() {
        RegisterTestSettings settings = new RegisterTestSettings(
                URI.create("https://register.test/soap"),
                Duration.ofSeconds(1),
                Optional.of("1300"),
                Optional.of("/nowhere/keys.p12"),
                Optional.empty(),
                "");

        assertThatIllegalStateException()
                .isThrownBy(() -> new RegisterSetup(settings, SigningTestSettings.none(), FileTestSettings.in(null))
                        .check(new StartupEvent()))
                .withMessageContaining("TELLING_REGISTER_TLS_KEY_STORE");
    }

    @Test
    void filesNeedAFolder() {
        assertThatIllegalStateException()
                .isThrownBy(() -> checkFiles(null))
                .withMessageContaining("TELLING_REGISTER_FILES_DIRECTORY");
        assertThatIllegalStateException()
                .isThrownBy(() -> checkFiles(Path.of("/nowhere")))
                .withMessageContaining("TELLING_REGISTER_FILES_DIRECTORY");
        assertThatCode(() -> checkFiles(Path.of(System.getProperty("java.io.tmpdir"))))
                .doesNotThrowAnyException();
    }

    @Test
    void overFilesLeasesAreLongerThanTheLongestAnswer() {
        RegisterTestSettings online = new RegisterTestSettings(URI.create("unset:none"), Duration.ofSeconds(10));
        RegisterTestSettings files = online.over(Transport.FILES);
        Duration set = Duration.ofSeconds(60);

        assertThat(Transport.lease(online, set)).isEqualTo(set);
        assertThat(Transport.lease(files, set)).isGreaterThan(Transport.longestAnswer(files));
        assertThat(Transport.lease(files, Duration.ofDays(9))).isEqualTo(Duration.ofDays(9));
    }

    private static void checkFiles(@Nullable Path directory) {
        RegisterTestSettings settings =
                new RegisterTestSettings(URI.create("unset:none"), Duration.ofSeconds(1)).over(Transport.FILES);
        new RegisterSetup(settings, SigningTestSettings.none(), FileTestSettings.in(directory))
                .check(new StartupEvent());
    }

    private static void check(String url, Optional<String> capacity) {
        RegisterTestSettings settings = new RegisterTestSettings(
                URI.create(url), Duration.ofSeconds(1), capacity, Optional.empty(), Optional.empty(), "");
        new RegisterSetup(settings, SigningTestSettings.none(), FileTestSettings.in(null)).check(new StartupEvent());
    }
}
