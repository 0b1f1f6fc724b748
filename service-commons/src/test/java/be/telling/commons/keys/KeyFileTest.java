package be.telling.commons.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.commons.sealedlist.OpeningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
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

    @Test
    void aNewKeyIsHeldAtOnceAndUsedFromItsTimeOn() {
        KeyFile first = KeyFile.generateWithOpeningKeys();
        first.write(file);
        Instant from = Instant.parse("2026-01-01T00:00:00Z");

        first.rotated(from).replace(file);

        KeyFile read = KeyFile.read(file);
        String oldKek = first.keyEncryptionKeys().getFirst().keyId();
        String oldSealing = first.openingKeys().orElseThrow().current().keyId();
        Instant before = from.minusSeconds(1);
        assertThat(read.keyEncryptionKeys(before)).hasSize(2);
        assertThat(read.keyEncryptionKeys(before).getFirst().keyId()).isEqualTo(oldKek);
        assertThat(read.keyEncryptionKeys(from).getFirst().keyId()).isNotEqualTo(oldKek);
        assertThat(read.openingKeys(before).orElseThrow().current().keyId()).isEqualTo(oldSealing);
        assertThat(read.openingKeys(from).orElseThrow().current().keyId()).isNotEqualTo(oldSealing);
        assertThat(read.openingKeys(from).orElseThrow().find(oldSealing)).isPresent();
    }

    @Test
    void theLatestKeyWhoseTimeHasComeIsCurrent() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        KeyFile keys = KeyFile.generate().rotated(from).rotated(from.plusSeconds(10));

        List<EncryptionKey> between = keys.keyEncryptionKeys(from.plusSeconds(5));
        List<EncryptionKey> after = keys.keyEncryptionKeys(from.plusSeconds(10));

        assertThat(after.subList(0, 2)).containsExactly(between.get(2), between.getFirst());
    }

    @Test
    void onlyAKeyThatIsNotUsedAnyMoreCanBeRetired() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        KeyFile first = KeyFile.generateWithOpeningKeys();
        String old = first.keyEncryptionKeys().getFirst().keyId();
        KeyFile keys = first.rotated(from);
        String next = keys.keyEncryptionKeys(from).getFirst().keyId();

        KeyFile without = keys.without(old, from);

        assertThat(without.keyEncryptionKeys(from))
                .extracting(EncryptionKey::keyId)
                .containsExactly(next);
        assertThat(without.openingKeys(from).orElseThrow().publicKeys()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> keys.without(old, from.minusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.without(next, from.minusSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.without(next, from));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.without("kek-other", from));
    }

    @Test
    void aRotatedFileStaysAsPrivateAsItWas() throws IOException {
        KeyFile.generate().write(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        KeyFile.read(file).rotated(Instant.now()).replace(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
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
                "{\"keyEncryptionKeys\":[{\"kid\":\"k\",\"k\":\"" + KEY + "\",\"from\":\"soon\"}]}",
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
