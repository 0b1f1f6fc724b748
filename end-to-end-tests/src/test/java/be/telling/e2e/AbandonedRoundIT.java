package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator gives a round up in the middle of the count. */
@ExtendWith(SharedTelling.class)
class AbandonedRoundIT {

    private static final String WHY = "The lists were drawn on the wrong date.";

    @Test
    void nothingIsLeftOfItAnywhereAndEverybodyIsTold(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2016"));
        round.handIn();
        round.close();
        telling.register().awaitCalls(500);

        // When
        telling.lookup("operator")
                .contentType("application/json")
                .body(Map.of("reason", WHY))
                .post("/v1/rounds/{round}/abandon", round.name())
                .then()
                .statusCode(202)
                .body("state", equalTo("abandoned"));

        // Then
        round.awaitState("abandoned");
        assertThat(round.progress().getString("abandoned.reason")).isEqualTo(WHY);
        String organisation = round.staff().lists().getFirst().organisation().code();
        telling.intake(organisation)
                .get("/v1/rounds/{round}/progress", round.name())
                .then()
                .body("state", equalTo("abandoned"))
                .body("abandoned.reason", equalTo(WHY));
        try (Connection lookup = telling.connect(Service.LOOKUP)) {
            for (String table : new String[] {"staff", "question", "sealed_list", "handover"}) {
                assertThat(rows(lookup, "select count(*) from " + table + " where round = ?", round.name()))
                        .as(table)
                        .isZero();
            }
            assertThat(rows(
                            lookup,
                            "select count(*) from round where id = ? and wrapped_key is null and manifest is null",
                            round.name()))
                    .as("the key is gone")
                    .isEqualTo(1);
            assertThat(rows(
                            lookup,
                            "select count(*) from destruction where round = ? and abandoned_reason is not null",
                            round.name()))
                    .isEqualTo(1);
        }
        try (Connection intake = telling.connect(Service.INTAKE)) {
            assertThat(rows(
                            intake,
                            "select count(*) from sealed_part p join staff_list l on l.id = p.list where l.round = ?",
                            round.name()))
                    .isZero();
        }
        telling.statistics("statistician")
                .get("/v1/rounds/{round}/counts", round.name())
                .then()
                .statusCode(404);
        long asked = telling.register().seen().calls();
        LiveRound next = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 100));
        next.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().calls() - asked)
                .as("calls since are the next round's, but for some that were under way")
                .isLessThan(next.progress().getLong("calls") + 100);
    }

    private static long rows(Connection connection, String sql, String round) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, round);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
