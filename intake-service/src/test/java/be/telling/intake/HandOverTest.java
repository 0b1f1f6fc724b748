package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.close;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lookup;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.progress;
import static be.telling.intake.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.sealedlist.PartPosition;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandOverTest {

    private static final Duration SOON = Api.PATIENCE;
    private static final int TWO_PARTS = PartPosition.MAX_ROWS + 500;

    @Inject
    DataSource database;

    @Test
    void aListGoesTheWholeWay() throws SQLException {
        String round = openRound(A, B);
        submit(round, A, csv(0, TWO_PARTS)).then().statusCode(201);
        submit(round, B, csv(TWO_PARTS - 100, TWO_PARTS + 100)).then().statusCode(201);
        assertThat(lookup(round).getList("lists"))
                .as("nothing leaves an open round")
                .isEmpty();
        assertThat(parts(round)).as("two for the longer list").isEqualTo(3);

        close(round).then().statusCode(202);
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));

        List<String> received = lookup(round).getList("lists[0].rows.number");
        assertThat(received)
                .containsExactlyElementsOf(IntStream.range(0, TWO_PARTS)
                        .mapToObj(i -> TestNumbers.number(i).digits())
                        .toList());
        assertThat(lookup(round).getList("manifest.lists.organisation")).containsExactly(A, B);
        assertThat(lookup(round).getList("manifest.lists.accepted")).containsExactly(TWO_PARTS, 200);
        assertThat(lookup(round).getString("manifest.domains[0].name.nl")).isEqualTo("Een");
        assertThat(lookup(round).getString("manifest.referenceDate")).isEqualTo("2025-12-31");
        assertThat(parts(round)).as("parts that were acknowledged").isZero();
        Api.entity(A).get(Api.lists(round, A)).then().statusCode(200);

        lookup(round, "progress", """
                {"round": "r", "state": "counted", "lists": 2, "calls": 9000, "countedAt": "2026-01-02T03:04:05Z",
                 "persons": {"total": 2600, "done": 2600, "open": 0, "stuck": 0}}""");
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counted"));
        assertThat(progress(round).getInt("persons.done")).isEqualTo(2_600);
        assertThat(progress(round).getString("countedAt")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(progress(round).getInt("lists.handedOver")).isEqualTo(2);
    }

    @Test
    void itWaitsForARegisterSideThatIsDown() throws SQLException {
        String round = closedRound(FakeLookup.Mood.DOWN);

        await().atMost(SOON).until(() -> "status-502".equals(progress(round).getString("halted.code")));
        assertThat(parts(round)).isEqualTo(1);

        lookup(round, "mood", FakeLookup.Mood.GOOD.name());
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));
        assertThat(progress(round).getString("halted.code")).isNull();
    }

    @Test
    void itDoesNotBelieveAWrongAcknowledgement() throws SQLException {
        String round = closedRound(FakeLookup.Mood.WRONG_DIGEST);

        await().atMost(SOON)
                .until(() -> "wrong-acknowledgement".equals(progress(round).getString("halted.code")));
        assertThat(parts(round)).as("what was not acknowledged stays").isEqualTo(1);

        lookup(round, "mood", FakeLookup.Mood.GOOD.name());
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));
    }

    @Test
    void itSendsTheSameListAgainWhenTheAnswerIsLost() {
        String round = closedRound(FakeLookup.Mood.HANGS_UP_AFTER_RECEIVING);

        await().atMost(SOON).until(() -> lookup(round).getList("lists").size() > 1);
        lookup(round, "mood", FakeLookup.Mood.GOOD.name());
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));

        assertThat(List.copyOf(lookup(round).getList("lists.listId", String.class)))
                .allMatch(id -> id.equals(lookup(round).getString("lists[0].listId")));
    }

    @Test
    void aRoundWithoutSomeListsIsCountedFromTheOthers() {
        String round = openRound(A, B);
        submit(round, B, "insz\n").then().statusCode(201);
        Api.coordinator()
                .post("/v1/rounds/" + round + "/close?force=true")
                .then()
                .statusCode(202);

        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));
        assertThat(lookup(round).getList("manifest.organisations.code")).containsExactly(A, B);
        assertThat(lookup(round).getList("manifest.lists.organisation")).containsExactly(B);
        assertThat(lookup(round).getList("lists[0].rows")).isEmpty();
    }

    @Test
    void aRoundThatTheRegisterSideAbandonsIsOverHereToo() throws SQLException {
        String round = closedRound(FakeLookup.Mood.GOOD);
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));
        abandoned(round, "abandoning");
        await().atMost(SOON).until(() -> progress(round).getString("abandoned.reason") != null);
        assertThat(progress(round).getString("state")).isEqualTo("counting");

        abandoned(round, "abandoned");
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("abandoned"));

        String asSeenByTheOrganisation =
                Api.entity(A).get("/v1/rounds/" + round + "/progress").asString();
        assertThat(asSeenByTheOrganisation).contains("The wrong date.", "2026-01-02T03:04:05Z");
        submit(round, A, csv(0, 10)).then().statusCode(409);
    }

    @Test
    void aRoundThatIsAbandonedBeforeItsListsCameKeepsNoneHere() throws SQLException {
        String round = openRound(A);
        lookup(round, "mood", FakeLookup.Mood.ABANDONED.name());
        abandoned(round, "abandoned");
        submit(round, A, csv(0, 10)).then().statusCode(201);
        close(round).then().statusCode(202);

        await().atMost(SOON).until(() -> progress(round).getString("state").equals("abandoned"));

        assertThat(parts(round)).isZero();
        assertThat(progress(round).getString("halted.code")).isNull();
    }

    private static void abandoned(String round, String state) {
        lookup(round, "progress", """
                {"round": "r", "state": "%s", "lists": 1, "calls": 9, "persons": {"total": 10, "done": 0, "open": 0, "stuck": 0},
                 "abandoned": {"since": "2026-01-02T03:04:05Z", "reason": "The wrong date."}}""".formatted(state));
    }

    private static String closedRound(FakeLookup.Mood mood) {
        String round = openRound(A);
        lookup(round, "mood", mood.name());
        submit(round, A, csv(0, 10)).then().statusCode(201);
        close(round).then().statusCode(202);
        return round;
    }

    private int parts(String round) throws SQLException {
        return Rows.count(
                database,
                "select count(*) from sealed_part p join staff_list l on l.id = p.list where l.round = '" + round
                        + "'");
    }
}
