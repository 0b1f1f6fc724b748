package be.telling.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeyFileTest {

    @Test
    void aNewFileIsForItsOwnerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("receipt-keys.json");

        ReceiptKeyFile.generate(file);

        assertThat(ReceiptKeyFile.read(file)).singleElement().matches(key -> key.isPrivate() && key.getKeyID() != null);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFreshKeyComesFirstAndTheOlderOnesStay(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("receipt-keys.json");
        ReceiptKeyFile.generate(file);
        String first = ReceiptKeyFile.read(file).getFirst().getKeyID();

        // When
        ReceiptKeyFile.rotate(file);

        // Then
        assertThat(ReceiptKeyFile.read(file)).hasSize(2);
        assertThat(ReceiptKeyFile.read(file).getFirst().getKeyID()).isNotEqualTo(first);
        assertThat(ReceiptKeyFile.read(file).getLast().getKeyID()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keysAreNeverOverwritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("receipt-keys.json");
        ReceiptKeyFile.generate(file);

        assertThatThrownBy(() -> ReceiptKeyFile.generate(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aFileWithoutAKeyIsNamedAndNotShown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("other.json");
        for (String content :
                new String[] {"secret", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}]}"}) {
            Files.writeString(file, content);

            assertThatThrownBy(() -> ReceiptKeyFile.read(file))
                    .hasMessageContaining("other.json")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
        }
    }
}
