package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Backup;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All databases are lost and come back as they were some time ago: the round goes on from there, and ends as it would have. */
@ExtendWith(SharedTelling.class)
class RestoreIT {

    /** Calls a second at which it takes half a minute until all are asked about. */
    private static final int SLOW = 80;

    @Test
    void backupFromTheMiddleOfTheCountRestoredWhileItIsCounted(Telling telling, @TempDir Path safe) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 1_000));
        round.handIn();
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(200);
        Backup backup = telling.backUp(safe.resolve("backup"));
        telling.register().awaitCalls(600);

        // When
        backup.restoreAfterDisaster();
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
    }

    @Test
    void backupFromTheMiddleOfTheCountRestoredAfterItWasCounted(Telling telling, @TempDir Path safe) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 600));
        round.handIn();
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(200);
        Backup backup = telling.backUp(safe.resolve("backup"));
        telling.fullSpeed();
        round.awaitCounted();

        // When
        backup.restoreAfterDisaster();
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
    }
}
