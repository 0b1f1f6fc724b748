package be.telling.commons.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellTest {

    @ParameterizedTest
    @EnumSource
    void dimensionsComeBackFromTheirCodes(Dimension dimension) {
        assertThat(Dimension.fromCode(dimension.code())).isEqualTo(dimension);
    }

    @Test
    void theTotalHasTheTotalsValueAndNothingElseHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellKey("_T", Dimension.TOTAL, "A", "BE"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellKey("_T", Dimension.LEVEL, "_T", "BE"));
    }

    @Test
    void keysAreOrderedByOrganisationDimensionValueAndOrigin() {
        CellKey total = new CellKey("OVO000101", Dimension.TOTAL, "_T", "BE");
        CellKey level = new CellKey("OVO000101", Dimension.LEVEL, "A", "BE");
        CellKey levelB = new CellKey("OVO000101", Dimension.LEVEL, "B", "BE");
        CellKey levelBEu = new CellKey("OVO000101", Dimension.LEVEL, "B", "EU");
        CellKey other = new CellKey("OVO000102", Dimension.TOTAL, "_T", "BE");

        assertThat(List.of(other, levelBEu, levelB, level, total).stream().sorted())
                .containsExactly(total, level, levelB, levelBEu, other);
    }

    @Test
    void aCellDoesNotShowHowManyItCounts() {
        CellKey key = new CellKey("OVO000101", Dimension.SEX, "F", "NEU");

        assertThat(new Cell(key, 3).toString()).doesNotContain("3]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(key, -1));
    }
}
