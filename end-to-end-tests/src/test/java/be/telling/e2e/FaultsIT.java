package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.RepeatingNetwork;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever fails on the way: nobody is lost and nobody counts twice. Each time the cells equal the truth. */
@ExtendWith(SharedTelling.class)
class FaultsIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    private static final Duration DOWN = Duration.ofSeconds(4);

    /** Calls a second at which it takes half a minute until all are asked about. */
    private static final int SLOW = 60;

    @Test
    void lookupServiceKilledThreeTimesDuringTheCount(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2016"));
        round.handIn();
        round.close();

        // When
        for (int calls : List.of(800, 2_800, 4_800)) {
            telling.register().awaitCalls(calls);
            telling.kill(Service.LOOKUP);
            telling.restart(Service.LOOKUP);
        }
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().fictitiousAsked()).isZero();
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
    }

    @Test
    void lookupServiceHangingForAWhileInTheMiddleOfTheCount(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, mediumRound(telling));
        round.handIn();
        round.close();
        telling.register().awaitCalls(500);

        // When
        telling.freeze(Service.LOOKUP);
        telling.register().awaitSilence(Duration.ofSeconds(5));
        telling.thaw(Service.LOOKUP);
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
        assertThat(telling.register().mostAtOnce()).isLessThanOrEqualTo(Telling.CONCURRENCY);
    }

    @Test
    void registerFailingThreePercentOfTheCallsInEveryWay(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, mediumRound(telling));
        round.handIn();
        for (String fault :
                List.of("unavailable", "unreachable", "httpError", "malformed", "dropped", "droppedAfterwards")) {
            telling.register().fail(fault, 0.005);
        }
        telling.register().fail("jitterMillis", 30);
        telling.register().fail("slow", 0.01);
        telling.register().fail("slowMillis", 1_500);

        // When
        round.close();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().outcomes())
                .containsKeys("unavailable", "unreachable", "httpError", "malformed", "dropped");
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    @Test
    void registerDownForSomeSeconds(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, mediumRound(telling));
        round.handIn();
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(100);

        // When
        telling.register().beDown();
        telling.register().awaitOutcome("unreachable");
        telling.fullSpeed();
        Thread.sleep(DOWN); // it is the time that counts here
        telling.register().beUp();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    @Test
    void registerGrantingLessThanWasAgreed(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 500));
        round.handIn();
        telling.register().grant(Telling.RATE / 3, 8);

        // When
        round.close();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().outcomes()).containsKey("99995");
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    @Test
    void statisticsServiceDownAtTheHandOver(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 200));
        round.handIn();
        telling.kill(Service.STATISTICS);

        // When
        round.close();
        await("everybody is looked up").atMost(PATIENCE).untilAsserted(() -> {
            JsonPath progress = round.progress();
            assertThat(progress.<Integer>get("persons.total"))
                    .as(progress.prettify())
                    .isPositive();
            assertThat(progress.<Integer>get("persons.open")).isZero();
        });
        String meanwhile = round.progress().getString("state");
        telling.restart(Service.STATISTICS);
        round.awaitCounted();

        // Then
        assertThat(meanwhile).isEqualTo("counting");
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    @Test
    void intakeServiceKilledDuringTheHandOver(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().round("statbel"));
        round.handIn();

        // When
        round.close();
        awaitFirstListAtTheRegisterSide(telling, round);
        telling.kill(Service.INTAKE);
        telling.restart(Service.INTAKE);
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    @Test
    void databaseConnectionsCutAgainAndAgain(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, mediumRound(telling));
        round.handIn();
        round.close();

        // When
        int cut = 0;
        for (int calls : List.of(100, 500, 900, 1_300, 1_700)) {
            telling.register().awaitCalls(calls);
            for (Service service : Service.values()) {
                cut += cutConnections(telling, service);
            }
        }
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        assertThat(cut).as("connections that were cut").isGreaterThan(5);
    }

    @Test
    void deliveriesRepeatedAndAnswersLostOnTheWay(Telling telling) throws Exception {
        // Given
        try (RepeatingNetwork network = RepeatingNetwork.to(telling.endpoints().lookup(), 2)) {
            telling.restart(
                    Service.INTAKE,
                    Map.of("TELLING_LOOKUP_URL", network.address().toString()));
            LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 400));
            round.handIn();

            // When
            round.close();
            round.awaitCounted();

            // Then
            round.assertEveryCellEqualsTheTruth();
            assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
            assertThat(network.lostAnswers()).isEqualTo(2);
            assertThat(network.repeatedRequests())
                    .isGreaterThan(round.staff().lists().size());
            // Nothing may use the bad way after it is gone.
            telling.restart(Service.INTAKE);
        }
    }

    private static StaffRound mediumRound(Telling telling) {
        return telling.workforce().smallRound("vl-2016", 1_000);
    }

    private static void awaitFirstListAtTheRegisterSide(Telling telling, LiveRound round) throws SQLException {
        try (Connection connection = telling.connect(Service.LOOKUP);
                PreparedStatement lists =
                        connection.prepareStatement("select count(*) from sealed_list where round = ?")) {
            lists.setString(1, round.name());
            await("a list arrives")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> {
                        try (ResultSet count = lists.executeQuery()) {
                            return count.next() && count.getInt(1) > 0;
                        }
                    });
        }
    }

    /** All connections of a service to its database, as the server's end would. */
    private static int cutConnections(Telling telling, Service service) throws SQLException {
        try (Connection connection = telling.connect(service);
                Statement statement = connection.createStatement();
                ResultSet cut = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and usename = current_user"
                        + " and pid <> pg_backend_pid()")) {
            cut.next();
            return cut.getInt(1);
        }
    }
}
