package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.simulator.server.Statistics;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists go in, protected statistics come out, and what is counted in between is right to the last cell. */
@ExtendWith(SharedTelling.class)
class WholeCountIT {

    /** The published total is rounded, and by more than one step where tables must add up. */
    private static final long ROUNDING = 25;

    @ParameterizedTest
    @ValueSource(strings = {"vl-2016", "vl-2014", "statbel"})
    void everyRawCellEqualsTheTruthAndNobodyIsAskedTwice(String definition, Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().round(definition));
        round.handIn();

        // When
        round.close();
        round.awaitCounted();

        // Then
        round.assertEveryCellEqualsTheTruth();
        Statistics.Snapshot seen = telling.register().seen();
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(seen.numbersAnsweredTwice())
                    .as("numbers answered twice")
                    .isZero();
            // A register that was itself held up may find it too much, and is then asked again.
            all.assertThat(seen.calls() - seen.outcomes().getOrDefault("99995", 0L))
                    .as("calls, each number once: %s", seen.outcomes())
                    .isEqualTo(seen.numbersAsked());
            all.assertThat(seen.fictitiousAsked())
                    .as("fictitious numbers asked")
                    .isZero();
            all.assertThat(telling.register().busiestSecond())
                    .as("busiest second")
                    .isLessThanOrEqualTo(Telling.RATE);
            all.assertThat(telling.register().mostAtOnce())
                    .as("calls at once")
                    .isLessThanOrEqualTo(Telling.CONCURRENCY);
        });
    }

    @Test
    void nothingIsPublicBeforeTheStatisticianPublishes(Telling telling) {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 300));

        // When
        round.build().then().statusCode(201);

        // Then
        for (String address : List.of("", "/data", "/data?format=csv", "/disclosure-report")) {
            telling.statistics()
                    .get("/v1/releases/" + round.name() + address)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        telling.statistics().get("/v1/releases").then().body("releases.round", not(hasItem(round.name())));
        telling.statistics().get("/?round=" + round.name()).then().statusCode(404);
        telling.statistics()
                .get("/v1/rounds/{round}/counts", round.name())
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsPublishedIsReadByAnybody(Telling telling) {
        // Given
        StaffRound staff = telling.workforce().smallRound("vl-2016", 600);
        LiveRound round = LiveRound.counted(telling, staff);
        round.build().then().statusCode(201);

        // When
        round.publish().then().statusCode(200);

        // Then
        telling.statistics().get("/v1/releases").then().statusCode(200).body("releases.round", hasItem(round.name()));
        telling.statistics()
                .get("/v1/releases/{round}", round.name())
                .then()
                .statusCode(200)
                .body("round", equalTo(round.name()));
        assertJsonStat(telling, round);
        assertCsv(telling, round);
        assertPage(telling, "/?round=" + round.name(), "nl");
        assertPage(telling, "/en?round=" + round.name(), "en");
        round.awaitState("released");
    }

    private static void assertJsonStat(Telling telling, LiveRound round) {
        JsonPath data = telling.statistics()
                .get("/v1/releases/{round}/data", round.name())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(data.getString("version")).isEqualTo("2.0");
        assertThat(data.getString("class")).isEqualTo("dataset");
        assertThat(data.getList("id", String.class))
                .containsExactly("TIME_PERIOD", "ORGANISATION", "LEVEL", "STATUTE", "SEX", "AGE", "ORIGIN");
        List<Integer> sizes = data.getList("size", Integer.class);
        int cells = sizes.stream().reduce(1, Math::multiplyExact);
        assertThat(data.getMap("value").keySet())
                .isNotEmpty()
                .allSatisfy(index ->
                        assertThat(Integer.parseInt(String.valueOf(index))).isBetween(0, cells - 1));
        // A cell is a multiple of five, or is withheld.
        assertThat(data.getMap("value").values()).allSatisfy(value -> {
            if (value instanceof Number number) {
                assertThat(number.longValue() % 5).isZero();
            } else {
                assertThat(value).isNull();
            }
        });
        // The cell of all totals is the first one, in every dimension.
        assertThat(data.getLong("value.'0'")).isCloseTo(round.staff().truth().persons(), within(ROUNDING));
    }

    private static void assertCsv(Telling telling, LiveRound round) {
        String csv = new String(
                telling.statistics()
                        .get("/v1/releases/{round}/data?format=csv", round.name())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst())
                .contains("TIME_PERIOD", "ORGANISATION", "LEVEL", "STATUTE", "SEX", "AGE", "ORIGIN");
        for (String organisation : round.staff().organisations()) {
            assertThat(lines).anyMatch(line -> line.contains(organisation));
        }
    }

    private static void assertPage(Telling telling, String address, String language) {
        String page = telling.statistics()
                .header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("lang=\"" + language).contains("%").contains("<table");
    }
}
