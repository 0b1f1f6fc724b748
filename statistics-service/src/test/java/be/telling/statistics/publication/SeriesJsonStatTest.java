package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.Definition;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesJsonStatTest {
    private static final RawCounts BEFORE =
            Populations.of("a", "OVO000101", "D01", 300, "OVO000102", "D01", 200, "OVO000103", "D02", 90);
    private static final RawCounts AFTER = Populations.of(
            "b", "OVO000101", "D01", 300, "OVO000102", "D01", 200, "OVO000103", "D02", 90, "OVO000104", "D02", 70);

    @Test
    void aSteadySeriesHasNoBreak() throws Exception {
        JsonNode series = series(released(BEFORE, 2024, "vl-2016"), released(BEFORE, 2025, "vl-2016"));

        assertThat(series.at("/extension/breaks").isMissingNode()).isTrue();
        assertThat(series.has("status")).isFalse();
        assertThat(series.at("/dimension/TIME_PERIOD/category/index").toString())
                .isEqualTo("[\"2024-12-31\",\"2025-12-31\"]");
        assertThat(series.at("/extension/rounds/2025-12-31/foreignShare").isNumber())
                .isTrue();
    }

    @Test
    void anotherDefinitionFlagsEveryFigureOfTheFirstRoundAfterIt() throws Exception {
        JsonNode series = series(released(BEFORE, 2025, "vl-2016"), released(BEFORE, 2024, "vl-2014"));

        assertThat(series.at("/extension/breaks/0/TIME_PERIOD").asText()).isEqualTo("2025-12-31");
        assertThat(series.at("/extension/breaks/0/definition").asBoolean()).isTrue();
        assertThat(series.get("status"))
                .hasSize(6 * 5)
                .allMatch(status -> status.asText().equals("B"));
    }

    @Test
    void anotherCoverageFlagsThePlacesConcerned() throws Exception {
        JsonNode series = series(released(BEFORE, 2024, "vl-2016"), released(AFTER, 2025, "vl-2016"));

        assertThat(series.at("/extension/breaks/0/joined").toString()).isEqualTo("[\"OVO000104\"]");
        assertThat(series.get("status")).hasSize(2 * 5);
    }

    @Test
    void twoRoundsOfOneDateStayApart() throws Exception {
        JsonNode series = series(released(BEFORE, 2025, "vl-2014"), released(AFTER, 2025, "vl-2016"));

        assertThat(series.at("/dimension/TIME_PERIOD/category/index").toString())
                .isEqualTo("[\"2025-12-31\",\"2025-12-31/b\"]");
    }

    private static ProtectedFigures released(RawCounts counts, int year, String definition) {
        Definition was = counts.definition();
        return Releasable.figures(new RawCounts(
                counts.round(),
                LocalDate.of(year, 12, 31),
                new Definition(definition, was.version(), was.title(), was.categories()),
                counts.persons(),
                counts.rows(),
                counts.domains(),
                counts.organisations(),
                counts.cells()));
    }

    private static JsonNode series(ProtectedFigures... releases) throws Exception {
        return new ObjectMapper().readTree(SeriesJsonStat.render(Evolution.of(List.of(releases)), Language.NL));
    }
}
