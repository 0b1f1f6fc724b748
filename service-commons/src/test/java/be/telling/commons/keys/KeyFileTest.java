package be.telling.commons.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.telling.commons.sealedlist.OpeningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Path file;

    KeyFileTest(@TempDir Path folder) {
        this.file = folder.resolve("keys.json");
    }

    @Test
    void keysComeBackFromTheirFile() {
        KeyFile written = KeyFile.generateWithOpeningKeys();
        written.write(file);

        KeyFile read = KeyFile.read(file);

        assertThat(read.keyEncryptionKeys())
                .isEqualTo(written.keyEncryptionKeys())
                .hasSize(1);
        assertThat(read.openingKeys().map(OpeningKeys::publicKeys))
                .isEqualTo(written.openingKeys().map(OpeningKeys::publicKeys))
                .isPresent();
        byte[] sealed = written.envelope().encrypt(new byte[] {1, 2}, "place");
        assertThat(read.envelope().decrypt(sealed, "place")).containsExactly(1, 2);
    }

    @Test
    void aServiceThatOpensNoListsHasNoKeyForThem() {
        KeyFile.generate().write(file);

        assertThat(KeyFile.read(file).openingKeys()).isEmpty();
    }

    @Test
    void onlyTheOwnerMayUseTheFile() throws IOException {
        KeyFile.generate().write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-----w-", "rw--w----", "rwx--x---", "rw------x"})
    void aFileThatOthersMayUseIsRefused(String permissions) throws IOException {
        KeyFile.generate().write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertRefused("0600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "r--r-----", "rw-r-----"})
    void aSecretThatAGroupMayReadIsTaken(String permissions) throws IOException {
        KeyFile.generate().write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThat(KeyFile.read(file).keyEncryptionKeys()).hasSize(1);
    }

    @Test
    void aKeyFileIsNeverOverwritten() throws IOException {
        KeyFile.generate().write(file);
        String before = Files.readString(file);

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.generate().write(file))
                .withMessageContaining("exists already");
        assertThat(file).hasContent(before);
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused("NoSuchFile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "not json",
                "{\"keyEncryptionKeys\":[]}",
                "{\"keyEncryptionKeys\":[{\"kid\":\"k\",\"k\":\"" + KEY + "AAAA\"}]}",
                "{\"keyEncryptionKeys\":[{\"kid\":\"k\",\"k\":\"!" + KEY + "\"}]}",
                "{\"keyEncryptionKeys\":[{\"k\":\"" + KEY + "\"}]}",
                "{\"keyEncryptionKeys\":[{\"kid\":\"k\",\"k\":\"" + KEY + "\"}],\"sealingKeys\":[{\"d\":\"" + KEY
                        + "\"}]}"
            })
    void aFileWithOtherThingsIsRefusedWithoutShowingThem(String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.read(file))
                .withMessageContaining(file.toString())
                .withMessageNotContaining(KEY)
                .withNoCause();
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(reason);
    }
}
