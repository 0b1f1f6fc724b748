package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TransportationTest {
    @Test
    void leavesAMultipleOfTheBaseAlone() {
        long[][] rounded =
                Transportation.round(new long[][] {{10, 5}, {0, 20}}, new long[] {3, 4}, new long[] {2, 5}, 5);

        assertThat(rounded).isDeepEqualTo(new long[][] {{2, 1}, {0, 4}});
    }

    @Test
    void takesTheNearestCornerThatFitsTheMargins() {
        long[][] rounded = Transportation.round(new long[][] {{9, 2}, {1, 8}}, new long[] {2, 2}, new long[] {2, 2}, 5);

        assertThat(rounded).isDeepEqualTo(new long[][] {{2, 0}, {0, 2}});
    }

    @Test
    void fillsAnEmptyCellOnlyWhenNothingElseFits() {
        long[][] rounded = Transportation.round(new long[][] {{0, 4}, {4, 0}}, new long[] {1, 0}, new long[] {1, 0}, 5);

        assertThat(rounded).isDeepEqualTo(new long[][] {{1, 0}, {0, 0}});
    }

    @Test
    void isAsCheapAsTryingEverything() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            long[][] truth = new long[3][2];
            for (long[] row : truth) {
                Arrays.setAll(row, c -> random.nextInt(12));
            }
            long[] rows = new long[3];
            Arrays.setAll(rows, r -> (truth[r][0] + truth[r][1] + random.nextInt(5)) / 5);
            long total = Arrays.stream(rows).sum();
            long first = Math.min(total, (truth[0][0] + truth[1][0] + truth[2][0] + random.nextInt(5)) / 5);

            long[][] rounded = Transportation.round(truth, rows, new long[] {first, total - first}, 5);

            assertThat(rounded[0][0] + rounded[1][0] + rounded[2][0]).isEqualTo(first);
            assertThat(cost(truth, rounded)).isEqualTo(cheapest(truth, rows, first));
        }
    }

    private static long cheapest(long[][] truth, long[] rows, long first) {
        long best = Long.MAX_VALUE;
        for (long a = 0; a <= Math.min(rows[0], first); a++) {
            for (long b = 0; b <= Math.min(rows[1], first - a); b++) {
                long c = first - a - b;
                if (c <= rows[2]) {
                    best = Math.min(best, cost(truth, new long[][] {{a, rows[0] - a}, {b, rows[1] - b}, {c, rows[2] - c}
                    }));
                }
            }
        }
        return best;
    }

    /** The order of evils, written down once more and differently. */
    private static long cost(long[][] truth, long[][] units) {
        long cost = 0;
        for (int r = 0; r < truth.length; r++) {
            for (int c = 0; c < truth[r].length; c++) {
                long figure = truth[r][c];
                long unit = units[r][c];
                long outside = Math.max(Math.max(figure / 5 - unit, unit - (figure + 4) / 5), 0);
                if (figure == 0) {
                    cost += unit * 1_000_000_000_000_000L;
                    continue;
                }
                cost += outside == 0 ? 0 : 100_000L + (outside - 1) * 10_000_000_000L;
                long inside = Math.clamp(unit, figure / 5, (figure + 4) / 5);
                cost += Math.abs(5 * inside - figure);
            }
        }
        return cost;
    }
}
