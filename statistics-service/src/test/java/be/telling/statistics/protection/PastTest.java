package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two releases say together of one group, worked out by hand: figures are at most 4 off, five values must stay possible. */
class PastTest {
    private static final int WIDTH = 5;
    private static final int DEVIATION = 4;

    @Test
    void figuresThatStayedSayNothingMore() {
        Past past = new Past(new int[] {5, 35}, 40, 3, 3);

        assertThat(past.lacks(new int[] {5, 35}, 0, 40, WIDTH, DEVIATION)).isZero();
    }

    @Test
    void aFigureThatFellWhereNobodyLeftSaysTooMuch() {
        // Then 1 to 9, now 0 to 4 and no fewer than then: 1 to 4, then and now, 0 to 3 joined; so 5 to 8 of the others
        // did.
        Past past = new Past(new int[] {5, 30}, 37, 8, 0);

        assertThat(past.lacks(new int[] {0, 40}, 0, 45, WIDTH, DEVIATION)).isEqualTo(4);
    }

    @Test
    void aFigureThatRoseWhereNobodyJoinedSaysTooMuch() {
        // The same the other way round.
        Past past = new Past(new int[] {0, 40}, 45, 0, 8);

        assertThat(past.lacks(new int[] {5, 30}, 0, 37, WIDTH, DEVIATION)).isEqualTo(4);
    }

    @Test
    void whereFewMovedEachOfThemMayBeOfAnyCategory() {
        // One joined, so there is one more or none; 0 to 4 can't become 6 to 14 by that.
        Past near = new Past(new int[] {10, 20}, 31, 1, 0);
        Past far = new Past(new int[] {0, 30}, 31, 1, 0);

        assertThat(near.lacks(new int[] {10, 20}, 0, 32, WIDTH, DEVIATION)).isZero();
        assertThat(far.lacks(new int[] {10, 20}, 0, 32, WIDTH, DEVIATION)).isPositive();
    }

    @Test
    void aSmallGroupNeedsNoMoreValuesThanItHas() {
        Past past = new Past(new int[] {0, 0}, 2, 1, 1);

        assertThat(past.lacks(new int[] {9, 0, 0}, 1, 2, WIDTH, DEVIATION)).isZero();
    }
}
