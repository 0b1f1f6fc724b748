package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import be.telling.lookup.register.SigningSettings.Part;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the settings of signatures stops the start, and is named. */
class SigningSetupTest {

    @TempDir
    static Path directory;

    private static TestStores stores;

    private final List<String> warnings = new ArrayList<>();

    @BeforeAll
    static void makeStores() throws Exception {
        stores = new TestStores(directory);
        stores.keyPair("good", "-keyalg", "EC", "-validity", "90");
        stores.keyPair("short", "-keyalg", "RSA", "-keysize", "1024");
        stores.keyPair("two", "-keyalg", "EC");
        stores.keytool("two", "-genkeypair", "-alias", "second", "-dname", "CN=second", "-keyalg", "EC");
        stores.certificateOnly("good", "good", "certificate");
    }

    @Test
    void goodSettingsStartInSilence() {
        start(SigningTestSettings.none(), Clock.systemUTC());
        start(settings("good").trusting(stores.path("certificate")), Clock.systemUTC());
        start(settings("two").under("second"), Clock.systemUTC());

        assertThat(warnings).isEmpty();
    }

    @Test
    void whatCannotBeUsedStopsTheStartByName() {
        assertStopped(settings("missing"), "TELLING_REGISTER_SIGNING_KEY_STORE names no file");
        assertStopped(settings("good").withPassword("wrong"), "TELLING_REGISTER_SIGNING_KEY_STORE_PASSWORD");
        assertStopped(settings("two"), "TELLING_REGISTER_SIGNING_ALIAS is needed");
        assertStopped(settings("two").under("third"), "TELLING_REGISTER_SIGNING_ALIAS names no key");
        assertStopped(settings("short"), "2048 bits");
        assertStopped(settings("good").covering(Set.of(Part.TIMESTAMP)), "TELLING_REGISTER_SIGNING_PARTS");
        assertStopped(
                SigningTestSettings.none().trusting(stores.path("missing")),
                "TELLING_REGISTER_SIGNING_TRUST_STORE names no file");
    }

    @Test
    void anEndThatIsNearIsWarnedOf() {
        start(settings("good"), Clock.offset(Clock.systemUTC(), Duration.ofDays(70)));

        assertThat(warnings).singleElement().asString().contains("TELLING_REGISTER_SIGNING_KEY_STORE", "expires on");
    }

    @Test
    void anEndThatIsPastStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings("good"), Clock.offset(Clock.systemUTC(), Duration.ofDays(100))))
                .withMessageContaining("expired");
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings("good"), Clock.offset(Clock.systemUTC(), Duration.ofDays(-2))))
                .withMessageContaining("isn't valid yet");
    }

    private SigningTestSettings settings(String store) {
        return SigningTestSettings.none().signingWith(stores.path(store));
    }

    private void start(SigningSettings settings, Clock clock) {
        SignedEnvelope.of(settings, clock, warnings::add).close();
    }

    private void assertStopped(SigningSettings settings, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(settings, Clock.systemUTC()))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(TestStores.PASSWORD));
    }
}
