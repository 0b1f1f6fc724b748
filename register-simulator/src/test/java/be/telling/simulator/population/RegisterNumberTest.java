package be.telling.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumberTest {

    @ParameterizedTest
    @ValueSource(longs = {42_01_22_051_81L, 93_05_18_223_61L, 85_07_30_033_28L, 125_567_77L})
    void publishedVectorsAreValid(long number) {
        assertThat(new RegisterNumber(number).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {42_01_22_051_82L, 1_999_00L, 1_000_00L, 57_11_24_000_00L, -1L, 100_000_000_000L})
    void wrongChecksAndFictitiousNumbersAreNot(long number) {
        assertThat(new RegisterNumber(number).isValid()).isFalse();
    }

    @Test
    void aNumberTellsItsCenturyAndSex() {
        RegisterNumber old = RegisterNumber.of(1957, 11, 24, 997);
        RegisterNumber young = RegisterNumber.of(2003, 2, 31, 2);

        assertThat(old.birthYear()).isEqualTo(1957);
        assertThat(old.birthMonth()).isEqualTo(11);
        assertThat(old.sex()).isEqualTo(Sex.M);
        assertThat(young.birthYear()).isEqualTo(2003);
        assertThat(young.birthDay()).isEqualTo(31);
        assertThat(young.sex()).isEqualTo(Sex.F);
        assertThat(young.digits()).startsWith("036231002").hasSize(11);
        assertThat(young.dotted()).matches("03\\.62\\.31-002\\.\\d\\d");
    }

    @Test
    void anExhaustedDayGoesOnPastTheMonthsEnd() {
        var series = new NumberSeries();
        var birth = new Birth(1970, 2, 28, 28);
        for (int given = 0; given < 499; given++) {
            assertThat(new RegisterNumber(series.next(birth, Sex.F)).birthDay()).isEqualTo(28);
        }

        assertThat(new RegisterNumber(series.next(birth, Sex.F)).birthDay()).isEqualTo(29);
        assertThat(new RegisterNumber(series.next(birth, Sex.M)).birthDay()).isEqualTo(28);
    }
}
