package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Replica;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** One count during which the processes of lookup-service are killed again and again. */
@ExtendWith(SharedTelling.class)
class KillsIT {

    /** More for an evening: {@code -Dtelling.kills=20}. */
    private static final int KILLS = Integer.getInteger("telling.kills", 5);

    /** The moments of an earlier run: {@code -Dtelling.seed=…}. */
    private static final long SEED = Long.getLong("telling.seed", System.nanoTime());

    /** Of the calls between two kills at most: it may also hit while the one before is still starting. */
    private static final int CALLS_BETWEEN = 400;

    private static final int LONGEST_AWAY_MILLIS = 2_000;

    @Test
    void everyCellEqualsTheTruthHoweverOftenOneOfTwoIsKilled(Telling telling, TestReporter reporter) throws Exception {
        // Given
        SplittableRandom random = new SplittableRandom(SEED);
        LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2016"));
        round.handIn();
        round.close();

        // When
        int during = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long moment = telling.register().seen().calls() + random.nextInt(1, CALLS_BETWEEN);
            telling.register().awaitCallsOrSilence(moment);
            during += telling.register().seen().calls() >= moment ? 1 : 0;
            Replica victim = telling.lookups().get(random.nextInt(Telling.LOOKUPS));
            victim.kill();
            Thread.sleep(random.nextInt(LONGEST_AWAY_MILLIS)); // dead for a while, as long as chance says
            victim.restart();
        }
        round.awaitCounted();

        // Then
        reporter.publishEntry(
                "seed " + SEED,
                "%d kills, %d while the register was called; %d calls, %d in the busiest second"
                        .formatted(
                                KILLS,
                                during,
                                telling.register().seen().calls(),
                                telling.register().busiestSecond()));
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
        // What a killed process had sent may be read late, when its share is another's.
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE + 1);
    }
}
