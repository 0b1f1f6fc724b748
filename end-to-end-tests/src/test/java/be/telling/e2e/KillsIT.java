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

    /** So few calls a second while processes are killed that the count isn't over before. */
    private static final int SLOW = 40;

    private static final int LONGEST_BETWEEN = 80;
    private static final int LONGEST_AWAY_MILLIS = 2_000;

    @Test
    void everyCellEqualsTheTruthHoweverOftenOneOfTwoIsKilled(Telling telling, TestReporter reporter) throws Exception {
        // Given
        SplittableRandom random = new SplittableRandom(SEED);
        LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2014"));
        round.handIn();
        telling.slowDown(SLOW);
        round.close();

        telling.register().awaitCalls(1);

        // When
        int kills = 0;
        long moment = random.nextInt(1, LONGEST_BETWEEN);
        while (kills < KILLS && telling.register().awaitCallsOrSilence(moment)) {
            Replica victim = telling.lookups().get(random.nextInt(Telling.LOOKUPS));
            victim.kill();
            kills++;
            Thread.sleep(random.nextInt(LONGEST_AWAY_MILLIS)); // dead for a while, as long as chance says
            victim.restart();
            moment = telling.register().seen().calls() + random.nextInt(1, LONGEST_BETWEEN);
        }
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        reporter.publishEntry(
                "seed " + SEED,
                "%d kills in %d calls, %d in the busiest second"
                        .formatted(
                                kills,
                                telling.register().seen().calls(),
                                telling.register().busiestSecond()));
        assertThat(kills).isPositive();
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
        // What a killed process had sent may be read late, when its share is another's.
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE + 1);
    }
}
