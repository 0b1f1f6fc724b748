package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Gate;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.server.Statistics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register is away for minutes, in every way in which a server can be away, and comes back. */
@ExtendWith(SharedTelling.class)
class RegisterAwayIT {

    private static final Map<Gate.Shut, Duration> AWAY = new EnumMap<>(Map.of(
            Gate.Shut.REFUSING, Duration.ofSeconds(Integer.getInteger("telling.away", 120)),
            Gate.Shut.SILENT, Duration.ofSeconds(20),
            Gate.Shut.UNAVAILABLE, Duration.ofSeconds(8)));

    private static final int CALLS_BETWEEN = 500;

    /** Calls a second, so that there is something left to ask each time that it goes away. */
    private static final int SLOW = 200;

    @Test
    void registerRefusingThenSilentThenUnavailable(Telling telling) throws Exception {
        // Given
        try (Gate gate = Gate.to(telling.register().endpoint())) {
            telling.restart(
                    Service.LOOKUP,
                    Map.of(
                            "TELLING_REGISTER_URL", gate.address().toString(),
                            "TELLING_REGISTER_CONNECT_TIMEOUT", "2S",
                            "TELLING_REGISTER_ANSWER_TIMEOUT", "6S"));
            LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 2_000));
            round.handIn();
            telling.slowDown(SLOW);
            round.close();

            // When
            for (Map.Entry<Gate.Shut, Duration> away : AWAY.entrySet()) {
                telling.register().awaitCalls(telling.register().seen().calls() + CALLS_BETWEEN);
                gate.shut(away.getKey());
                Thread.sleep(away.getValue()); // it is the time that counts here
                gate.open();
            }
            telling.fullSpeed();
            round.awaitCounted();

            // Then
            round.assertEveryCellEqualsTheTruth();
            Statistics.Snapshot seen = telling.register().seen();
            // Only what was under way when the way was cut could be answered without the answer's arriving.
            assertThat(seen.numbersAnsweredTwice()).isLessThanOrEqualTo((long) AWAY.size() * Telling.CONCURRENCY);
            assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
            assertThat(telling.register().mostAtOnce()).isLessThanOrEqualTo(Telling.CONCURRENCY);
            telling.restart(Service.LOOKUP);
        }
    }
}
