package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Correspondent;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A whole round over files, with two replicas on the same folders: the same counts, and nobody is asked about twice. */
@ExtendWith(SharedTelling.class)
class FilesIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    @TempDir
    Path directory;

    @Test
    void aRoundIsCountedOverFilesWhateverHappensInBetween(Telling telling) throws Exception {
        // Given
        Map<String, String> settings = new HashMap<>(Map.of(
                "TELLING_REGISTER_TRANSPORT", "files",
                "TELLING_REGISTER_FILES_DIRECTORY", directory.toString(),
                "TELLING_REGISTER_FILES_QUESTIONS", "150",
                "TELLING_REGISTER_FILES_GATHER", "1S",
                "TELLING_REGISTER_FILES_LOOK", "0.2S",
                // Longer than any restart takes.
                "TELLING_REGISTER_FILES_KEEP", "1H",
                "TELLING_REGISTER_RATE", "1000"));
        telling.register().grant(100_000, 1_000);
        telling.restart(Service.LOOKUP, settings);
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 900));
        round.handIn();

        try (Correspondent other =
                Correspondent.start(directory, telling.register().endpoint())) {
            // When: killed while questions are in files, and while answers come in
            other.hold(true);
            round.close();
            await().atMost(PATIENCE).until(() -> other.requests() >= 1);
            telling.kill(Service.LOOKUP);
            other.hold(false);
            telling.restart(Service.LOOKUP, settings);
            await().atMost(PATIENCE).until(() -> other.requests() >= 6);
            telling.kill(Service.LOOKUP);
            telling.restart(Service.LOOKUP, settings);
            round.awaitCounted();
        }

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
        settings.put("TELLING_REGISTER_FILES_KEEP", "1S");
        telling.restart(Service.LOOKUP, settings);
        await("answers in clear are gone").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(files("To_Vip")).isEmpty();
            assertThat(files("From_Vip")).isEmpty();
            assertThat(files("unreadable")).isEmpty();
            assertThat(files("journal")).hasSize(1);
        });
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
