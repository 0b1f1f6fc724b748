package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.gate.Gate.Check;
import be.telling.statistics.gate.Gate.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinary years one after the other, in which somebody knows of every group how many joined, left and stayed. */
class YearsTest {
    private static final double MEAN_ERROR = 2;

    /** A year may cost so much of what the first one showed. */
    private static final double KEPT = 0.85;

    @ParameterizedTest
    @CsvSource({"1, 8, 3, 900", "2, 8, 3, 900"})
    void aSecondAndAThirdYearPassAndShowAlmostAsMuch(long seed, int organisations, int domains, int persons) {
        Years years = new Years();
        Staff staff = Staff.government(seed, organisations, domains, persons);
        years.release(staff, List.of(), true);
        double first = years.shown();

        for (int year = 2; year <= 3; year++) {
            staff = staff.year();
            Verdict verdict = years.release(staff, List.of(), true);

            assertThat(verdict.reasons()).as("year %s", year).isEmpty();
            assertThat(verdict.notExamined()).isEmpty();
            assertThat(verdict.checks())
                    .filteredOn(Check::passed)
                    .extracting(Check::code)
                    .contains("movers-between-releases", "bounds-over-all-releases", "insiders-over-all-releases");
            assertThat(years.shown()).isGreaterThan(first * KEPT);
            assertThat(years.meanError()).isLessThan(MEAN_ERROR);
        }
    }

    @Test
    void theSameYearsGiveTheSameFigures() {
        assertThat(secondOf(new Years()).latest())
                .isEqualTo(secondOf(new Years()).latest());
    }

    @Test
    void aYearThatWasMadeWithoutALookBackIsRefusedAndTheReasonsNameNoFigure() {
        Years years = new Years();
        Staff staff = Staff.government(2, 8, 3, 900);
        years.release(staff, List.of(), true);

        Verdict verdict = years.release(staff.year(), List.of(), false);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.message().replaceAll("OVO\\d{6}|D\\d{2}", ""))
                        .doesNotContainPattern("\\d"));
    }

    private static Years secondOf(Years years) {
        Staff staff = Staff.government(4, 6, 2, 700);
        years.release(staff, List.of(), true);
        years.release(staff.year(), List.of(), true);
        return years;
    }
}
