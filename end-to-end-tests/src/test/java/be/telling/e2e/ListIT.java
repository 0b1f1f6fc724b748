package be.telling.e2e;

import static be.telling.e2e.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.simulator.demo.StaffList;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a list while its round is open. */
@ExtendWith(SharedTelling.class)
class ListIT {

    @Test
    void everyListIsReportedOnRowByRowHoweverItIsWritten(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2016"));

        for (StaffList list : round.staff().lists()) {
            // When
            JsonPath report =
                    round.handIn(list).then().statusCode(201).extract().jsonPath();

            // Then
            Set<Long> numbers = new HashSet<>();
            list.rows().forEach(row -> numbers.add(row.number().value()));
            assertThat(report.getInt("rows")).isEqualTo(list.rows().size());
            assertThat(report.getInt("accepted")).isEqualTo(numbers.size());
            assertThat(report.getInt("duplicates")).isEqualTo(list.rows().size() - numbers.size());
            assertThat(report.getInt("rejected")).isZero();
            assertThat(report.getList("errors")).isEmpty();
        }
    }

    @Test
    void aListIsReplacedAndWithdrawnUntilTheRoundIsClosed(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();

        // When
        String first =
                round.handIn(list).then().statusCode(201).extract().jsonPath().getString("listId");
        String second =
                round.handIn(list).then().statusCode(200).extract().jsonPath().getString("listId");
        String receipt = telling.intake(organisation)
                .header("Accept", "application/jose")
                .get(round.listAddress(organisation) + "/receipt")
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asString();
        telling.intake(organisation)
                .delete(round.listAddress(organisation))
                .then()
                .statusCode(204);

        // Then
        assertThat(second).isNotEqualTo(first);
        String said = new String(Base64.getUrlDecoder().decode(receipt.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(said).contains(organisation, round.name(), second);
        assertProblem(round.list(organisation), 404, "list-unknown");
        round.handIn(list).then().statusCode(201);
    }

    @Test
    void theCoordinatorHandsInForAnOrganisationAndSeesWhoIsMissing(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();

        // When
        telling.intake("coordinator")
                .contentType("text/csv")
                .body(list.csv())
                .put(round.listAddress(organisation))
                .then()
                .statusCode(201);

        // Then
        JsonPath progress = round.progress();
        assertThat(progress.getString("state")).isEqualTo("open");
        assertThat(progress.getInt("lists.stored")).isEqualTo(1);
        assertThat(progress.getList("lists.missing", String.class))
                .hasSize(round.staff().lists().size() - 1)
                .doesNotContain(organisation);
    }
}
