package be.telling.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.keys.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsServiceKeysTest {
    @Test
    void makesAKeyFileOnceAndNeverOverwritesIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.json");

        assertThat(StatisticsService.generateKeys("generate-keys", file.toString()))
                .isZero();
        byte[] made = Files.readAllBytes(file);
        assertThat(KeyFile.read(file).keyEncryptionKeys()).hasSize(1);
        assertThat(StatisticsService.generateKeys("generate-keys", file.toString()))
                .isNotZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
        assertThat(StatisticsService.generateKeys("generate-keys")).isNotZero();
    }
}
