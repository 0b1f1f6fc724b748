package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.SmallDisk;
import be.telling.e2e.system.Telling;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database server falls and stands up again, or has no room: callers are told to come again, and the count goes on. */
@ExtendWith(SharedTelling.class)
class DatabaseFaultsIT {

    /** Calls a second at which it takes half a minute until all are asked about. */
    private static final int SLOW = 100;

    @Test
    void databaseServerCrashingInTheMiddleOfTheCount(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 1_000));
        round.handIn();
        round.close();

        // When
        for (int calls : List.of(200, 1_000, 1_800)) {
            telling.register().awaitCalls(calls);
            telling.databaseServer().crash();
            telling.databaseServer().startAgain();
        }
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
    }

    @Test
    void whoeverAsksWhileTheDatabaseIsAwayIsToldToComeAgain(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 100));
        for (String client : List.of("coordinator", "statistician", "intake-service")) {
            telling.token(client);
        }

        // When
        telling.databaseServer().crash();
        List<Response> answers;
        Response reader;
        try {
            reader = telling.statistics().get("/v1/releases");
            answers = List.of(
                    telling.intake("coordinator").get("/v1/rounds"),
                    round.handIn(round.staff().lists().getFirst()),
                    telling.intake("coordinator").post("/v1/rounds/{round}/close", round.name()),
                    telling.lookup("intake-service").get("/v1/rounds/{round}/progress", round.name()),
                    telling.statistics("statistician").get("/v1/rounds/{round}/counts", round.name()));
        } finally {
            telling.databaseServer().startAgain();
        }

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).isNotBlank();
        });
        // What was public before goes on being read; where nothing was, nobody knows.
        assertThat(reader.statusCode()).isIn(200, 503);
        round.handIn();
        round.close();
        round.awaitCounted();
        round.assertEveryCellEqualsTheTruth();
    }

    @Test
    void databaseWithoutRoomForAWhile(Telling telling, TestReporter reporter) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 1_500));
        round.handIn();
        try (SmallDisk disk = SmallDisk.under(telling, List.of("staff", "question"))) {
            reporter.publishEntry("the disk", disk.kind());
            telling.slowDown(SLOW);
            round.close();
            telling.register().awaitCalls(300);

            // When
            disk.fill();
            await("writes are refused").atMost(Register.PATIENCE).until(() -> disk.refusals() > 0);
            telling.register().awaitSilence(Duration.ofSeconds(4));
            String meanwhile = round.progress().getString("state");
            disk.empty();
            telling.fullSpeed();
            round.awaitCounted();

            // Then
            assertThat(meanwhile).isEqualTo("counting");
            round.assertEveryCellEqualsTheTruth();
        }
    }
}
