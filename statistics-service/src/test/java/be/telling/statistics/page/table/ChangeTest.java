package be.telling.statistics.page.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static Shares shares(long persons, long foreign, double off) {
        double share = 100.0 * foreign / persons;
        return new Shares(OptionalLong.of(persons), foreign, 0, share - off, share + off);
    }

    @Test
    void isTheDifferenceOfWhatIsPrinted() {
        // 11.04 and 11.46 are printed as 11.0 and 11.5: a reader who subtracts finds 0.5.
        Change change = Change.between(shares(10_000, 1_104, 0.1), shares(10_000, 1_146, 0.1));

        assertThat(change.points()).isEqualByComparingTo("0.5");
        assertThat(change.certain()).isTrue();
        assertThat(change.up()).isTrue();
    }

    @Test
    void saysSoWhenItMayComeFromRounding() {
        Change change = Change.between(shares(2_000, 200, 0.4), shares(2_000, 214, 0.4));

        assertThat(change.points()).isEqualByComparingTo("0.7");
        assertThat(change.certain()).isFalse();
    }

    @Test
    void isInWholePointsForSmallGroups() {
        Change change = Change.between(shares(400, 50, 1), shares(400, 20, 1));

        assertThat(change.points()).isEqualByComparingTo("-8");
        assertThat(change.points().scale()).isZero();
        assertThat(change.up()).isFalse();
    }
}
