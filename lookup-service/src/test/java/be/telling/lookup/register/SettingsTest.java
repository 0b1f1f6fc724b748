package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.lookup.register.SigningSettings.Part;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every documented variable of the environment arrives where it is used. */
class SettingsTest {

    @Test
    void nothingButTheSenderMustBeSet() {
        SmallRyeConfig config = config(Map.of("TELLING_REGISTER_SENDER", "count.test"));

        RegisterSettings register = config.getConfigMapping(RegisterSettings.class);
        assertThat(register.transport()).isEqualTo(Transport.ONLINE);
        assertThat(register.fileAnswerTimeout()).isEqualTo(Duration.ofHours(24));
        SigningSettings signing = config.getConfigMapping(SigningSettings.class);
        assertThat(signing.keyStore()).isEmpty();
        assertThat(signing.parts()).containsExactlyInAnyOrder(Part.BODY, Part.TIMESTAMP);
        assertThat(signing.sha1Answers()).isFalse();
        FileSettings files = config.getConfigMapping(FileSettings.class);
        assertThat(files.directory()).isEmpty();
        assertThat(files.questions()).isEqualTo(1_000);
    }

    @Test
    void whatIsSetHolds() {
        SmallRyeConfig config = config(Map.of(
                "TELLING_REGISTER_SENDER", "count.test",
                "TELLING_REGISTER_TRANSPORT", "files",
                "TELLING_REGISTER_FILE_ANSWER_TIMEOUT", "36H",
                "TELLING_REGISTER_FILES_DIRECTORY", "/exchange",
                "TELLING_REGISTER_FILES_QUESTIONS", "150",
                "TELLING_REGISTER_FILES_LOOK", "0.2S",
                "TELLING_REGISTER_SIGNING_KEY_STORE", "/keys.p12",
                "TELLING_REGISTER_SIGNING_KEY_STORE_PASSWORD", "x",
                "TELLING_REGISTER_SIGNING_PARTS", "BODY,TOKEN",
                "TELLING_REGISTER_SIGNING_SHA1_ANSWERS", "true"));

        RegisterSettings register = config.getConfigMapping(RegisterSettings.class);
        assertThat(register.transport()).isEqualTo(Transport.FILES);
        assertThat(register.fileAnswerTimeout()).isEqualTo(Duration.ofHours(36));
        FileSettings files = config.getConfigMapping(FileSettings.class);
        assertThat(files.directory()).contains(Path.of("/exchange"));
        assertThat(files.questions()).isEqualTo(150);
        assertThat(files.look()).isEqualTo(Duration.ofMillis(200));
        SigningSettings signing = config.getConfigMapping(SigningSettings.class);
        assertThat(signing.keyStore()).contains("/keys.p12");
        assertThat(signing.keyStorePassword()).contains("x");
        assertThat(signing.parts()).containsExactlyInAnyOrder(Part.BODY, Part.TOKEN);
        assertThat(signing.sha1Answers()).isTrue();
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(RegisterSettings.class)
                .withMapping(SigningSettings.class)
                .withMapping(FileSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
