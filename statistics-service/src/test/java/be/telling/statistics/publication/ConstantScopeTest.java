package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Cells;
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

class ConstantScopeTest {
    private final ProtectedFigures before = released(
            Populations.of("a", "OVO000101", "D01", 300, "OVO000102", "D01", 200, "OVO000103", "D02", 90), 2024);
    private final ProtectedFigures after = released(
            Populations.of("b", "OVO000101", "D01", 310, "OVO000103", "D02", 95, "OVO000104", "D02", 4_000), 2025);

    @Test
    void tellsOnlyOfWhoIsInEveryRoundAndOfTheirSum() throws Exception {
        JsonNode series =
                new ObjectMapper().readTree(ConstantScope.render(Evolution.of(List.of(after, before)), Language.EN));

        assertThat(series.at("/dimension/ORGANISATION/category/index").toString())
                .isEqualTo("[\"_T\",\"OVO000101\",\"OVO000103\"]");
        assertThat(series.at("/extension/scope")).hasSize(2);
        int origins = before.origins().size();
        for (ProtectedFigures figures : List.of(before, after)) {
            int round = figures == before ? 0 : 1;
            for (int origin = 0; origin < origins; origin++) {
                String code = figures.origins().get(origin);
                long sum = figures.figure(Cells.base("OVO000101", code)).orElseThrow()
                        + figures.figure(Cells.base("OVO000103", code)).orElseThrow();
                assertThat(series.get("value")
                                .get(Integer.toString(round * 3 * origins + origin))
                                .asLong())
                        .isEqualTo(sum);
            }
        }
        assertThat(series.has("status")).isFalse();
        assertThat(after.figure(Cells.base(CellKey.TOTAL, CellKey.TOTAL)).orElseThrow())
                .isGreaterThan(4_000);
    }

    @Test
    void withoutARoundThereIsNothingToTell() throws Exception {
        JsonNode series = new ObjectMapper().readTree(ConstantScope.render(Evolution.of(List.of()), Language.NL));

        assertThat(series.get("value")).isEmpty();
    }

    private static ProtectedFigures released(RawCounts counts, int year) {
        ProtectedFigures figures = Releasable.figures(counts);
        return new ProtectedFigures(
                figures.round(),
                LocalDate.of(year, 12, 31),
                figures.definition(),
                figures.parameters(),
                figures.domains(),
                figures.organisations(),
                figures.figures());
    }
}
