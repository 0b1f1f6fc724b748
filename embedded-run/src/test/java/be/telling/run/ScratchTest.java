package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    Path run;

    @Test
    void aSecondRunInTheSameFolderIsRefusedUntilTheFirstEnds() throws IOException {
        Scratch first = Scratch.claim(run);

        assertThatThrownBy(() -> Scratch.claim(run)).hasMessageContaining("another run is using");

        first.close();
        Scratch.claim(run).close();
    }

    @Test
    void nothingStaysOfATemporaryFolder() throws IOException {
        Scratch scratch = Scratch.claim(run);
        Files.writeString(
                Files.createDirectories(scratch.folder().resolve("data")).resolve("file"), "x");

        scratch.close();

        assertThat(scratch.folder()).doesNotExist();
        assertThat(run.resolve("temporary")).doesNotExist();
    }

    @Test
    void theFolderOfAKilledRunIsRemovedByTheNext() throws IOException {
        Path left = Files.createTempDirectory("telling-");
        Files.writeString(left.resolve("file"), "x");
        Files.writeString(run.resolve("temporary"), left + "\n");

        Scratch.claim(run).close();

        assertThat(left).doesNotExist();
    }
}
