package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Replica;
import be.telling.run.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** One of several processes of lookup-service fails: the others count on, and nobody is lost or counts twice. */
@ExtendWith(SharedTelling.class)
class LookupReplicasIT {

    /** More for an evening: {@code -Dtelling.kills=20}. */
    private static final int KILLS = Integer.getInteger("telling.kills", 3);

    private static final long SEED = Long.getLong("telling.seed", System.nanoTime());

    private static final int ROWS = 400;

    /** A bit fewer than the round takes, so that the last moments are among those hit. */
    private static final int CALLS = 1_000;

    private static final Duration LEASE = Duration.ofSeconds(5);

    /** Calls after which one stands still. */
    private static final List<Integer> MOMENTS = List.of(300, 1_500);

    private static final Map<String, String> SHORT_LEASE = Map.of(
            "TELLING_LOOKUP_QUESTIONS_LEASE", LEASE.toSeconds() + "S",
            "TELLING_REGISTER_CONNECT_TIMEOUT", "1S",
            "TELLING_REGISTER_ANSWER_TIMEOUT", "2S");

    @Test
    void oneOfTwoKilledAtRandomMoments(Telling telling, TestReporter reporter) throws Exception {
        for (int nth = 1; nth <= KILLS; nth++) {
            // Given
            SplittableRandom random = new SplittableRandom(SEED + nth);
            Replica victim = telling.lookups().get(random.nextInt(Telling.LOOKUPS));
            int moment = random.nextInt(CALLS);
            int pause = random.nextInt(3_000);
            // What a killed process had sent may be read late, when its share is another's: one call was seen.
            assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE + 1);
            reporter.publishEntry(
                    "kill " + nth + ", seed " + (SEED + nth),
                    victim.name() + " after " + moment + " calls, again after " + pause + " ms");
            telling.register().reset();
            LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", ROWS));
            round.handIn();

            // When
            round.close();
            telling.register().awaitCalls(moment);
            victim.kill();
            Thread.sleep(pause); // dead for a while, as long as chance says
            victim.restart();
            round.awaitCounted();

            // Then
            round.assertEveryCellEqualsTheTruth();
            assertThat(telling.register().seen().fictitiousAsked()).isZero();
            // What a killed process had sent may be read late, when its share is another's: one call was seen.
            assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE + 1);
            reporter.publishEntry(
                    "kill " + nth + ", busiest second", telling.register().busiestSecond() + " of " + Telling.RATE);
        }
    }

    @Test
    void oneStandingStillForLongerThanItsLease(Telling telling) throws Exception {
        // Given
        telling.restart(Service.LOOKUP, SHORT_LEASE);
        Replica zombie = telling.lookups().getLast();
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 1_500));
        round.handIn();
        round.close();

        // When
        try {
            for (int calls : MOMENTS) {
                telling.register().awaitCalls(calls);
                zombie.signal("STOP");
                Thread.sleep(LEASE.multipliedBy(2)); // it is the time that counts here
                zombie.signal("CONT");
            }
        } finally {
            zombie.signal("CONT");
        }
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        // Who is stopped between the last look at its share and the sending still sends that one call when woken.
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE + MOMENTS.size());
        assertThat(telling.register().mostAtOnce()).isLessThanOrEqualTo(Telling.CONCURRENCY + MOMENTS.size());
    }

    @Test
    void oneThatNeverComesBackWhileTheOtherCountsToTheEnd(Telling telling) throws Exception {
        // Given
        Replica zombie = telling.lookups().getLast();
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 500));
        round.handIn();
        round.close();
        telling.register().awaitCalls(400);

        // When
        zombie.signal("STOP");
        try {
            round.awaitCounted();
        } finally {
            zombie.signal("CONT");
        }

        // Then
        round.assertEveryCellEqualsTheTruth();
        LiveRound next = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 300));
        next.assertEveryCellEqualsTheTruth();
        round.assertEveryCellEqualsTheTruth();
    }
}
