package be.telling.commons.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.testkit.TestNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @EnumSource
    void levelsComeBackFromTheirCodes(Level level) {
        assertThat(Level.fromCode(level.code())).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    void statutesComeBackFromTheirCodes(Statute statute) {
        assertThat(Statute.fromCode(statute.code())).isEqualTo(statute);
    }

    @ParameterizedTest
    @EnumSource
    void sexesComeBackFromTheirCodes(Sex sex) {
        assertThat(Sex.fromCode(sex.code())).isEqualTo(sex);
    }

    @ParameterizedTest
    @EnumSource
    void ageBandsComeBackFromTheirCodes(AgeBand band) {
        assertThat(AgeBand.fromCode(band.code())).isEqualTo(band);
    }

    @Test
    void aForeignCodeIsRefusedWithoutRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statute.fromCode("85073003328"))
                .withMessageNotContaining("850730");
    }

    @ParameterizedTest
    @CsvSource({"0,Y_LT35", "34,Y_LT35", "35,Y35T44", "44,Y35T44", "45,Y45T54", "54,Y45T54", "55,Y_GE55", "99,Y_GE55"})
    void agesFallIntoTheirBands(int years, String code) {
        assertThat(AgeBand.ofYears(years).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, 1.51, 80, Double.NaN, Double.POSITIVE_INFINITY})
    void aRowHasAPlausiblePartOfFullTime(double fte) {
        assertThatIllegalArgumentException().isThrownBy(() -> row(fte, 1));
    }

    @Test
    void aRowShowsOnlyItsPlace() {
        assertThat(row(0.8, 12)).hasToString("StaffRow[row=12]");
        assertThatIllegalArgumentException().isThrownBy(() -> row(1, 0));
    }

    private static StaffRow row(double fte, int row) {
        return new StaffRow(TestNumbers.number(1), Level.A, Statute.STATUTORY, Sex.F, AgeBand.Y35T44, fte, row);
    }
}
