package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.server.Statistics;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register grants is never exceeded: not in any second, not at any moment. */
@ExtendWith(SharedTelling.class)
class QuotaIT {

    /** Answers take so long that the calls at once matter as much as the calls a second. */
    private static final int ANSWER_MILLIS = 20;

    @ParameterizedTest
    @CsvSource({"200, 16, 900", "60, 2, 100"})
    void neitherRateNorConcurrencyIsEverExceeded(
            int rate, int concurrency, int rows, Telling telling, TestReporter reporter) throws Exception {
        // Given
        telling.register().grant(rate, concurrency);
        telling.register().fail("delayMillis", ANSWER_MILLIS);
        telling.register().fail("jitterMillis", ANSWER_MILLIS);
        telling.restart(
                Service.LOOKUP,
                Map.of(
                        "TELLING_REGISTER_RATE", Integer.toString(rate),
                        "TELLING_REGISTER_CONCURRENCY", Integer.toString(concurrency)));
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", rows));
        round.handIn();

        // When
        round.close();
        round.awaitCounted();

        // Then
        Statistics.Snapshot seen = telling.register().seen();
        assertThat(telling.register().busiestSecond())
                .as("busiest second of %d calls", seen.calls())
                .isLessThanOrEqualTo(rate);
        assertThat(telling.register().mostAtOnce()).as("calls at once").isLessThanOrEqualTo(concurrency);
        round.assertEveryCellEqualsTheTruth();
        reporter.publishEntry("time of the count over the least that the grant allows", paceOf(round, seen, rate));
    }

    /** Told, not judged: it depends on the machine. */
    private static String paceOf(LiveRound round, Statistics.Snapshot seen, int rate) {
        JsonPath progress = round.progress();
        Duration time = Duration.between(
                Instant.parse(progress.getString("startedAt")), Instant.parse(progress.getString("countedAt")));
        return "%.2f".formatted(time.toMillis() / 1_000.0 * rate / seen.calls());
    }
}
