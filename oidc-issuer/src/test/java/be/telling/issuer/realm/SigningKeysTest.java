package be.telling.issuer.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private final Realm one = new Realm("one", List.of(), List.of(), List.of());
    private final Realm two = new Realm("two", List.of(), List.of(), List.of());
    private final RealmDescription realms = new RealmDescription(List.of(one, two));

    @Test
    void eachRealmHasItsOwnKey() {
        SigningKeys keys = SigningKeys.of(realms, null);

        assertThat(keys.of(one).isPrivate()).isTrue();
        assertThat(keys.of(one).getKeyID()).isNotEqualTo(keys.of(two).getKeyID());
    }

    @Test
    void keptKeysAreTheSameAgain(@TempDir Path folder) {
        SigningKeys first = SigningKeys.of(realms, folder.resolve("made/when/absent"));

        SigningKeys second = SigningKeys.of(realms, folder.resolve("made/when/absent"));

        assertThat(second.of(one)).isEqualTo(first.of(one));
        assertThat(second.of(two)).isEqualTo(first.of(two));
    }

    @Test
    void keptKeysAreTheirOwnersOnly(@TempDir Path folder) throws IOException {
        SigningKeys.of(realms, folder);

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void brokenKeyStopsTheStartWithoutBeingShown(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.jwk"), "{\"d\": \"hidden\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKeys.of(realms, folder))
                .withMessageContaining("one.jwk")
                .withMessageNotContaining("hidden");
    }
}
