package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Suppression as it is often done, to compare with: small counts, small complements, nobody and everybody go; and then in every sum
 * with one part missing another part goes. It isn't attacked, so it isn't safe either.
 */
final class PlainSuppression {
    private final Shape shape;
    private final boolean[] gone;

    private PlainSuppression(RawCounts counts) {
        shape = new Shape(counts);
        gone = new boolean[shape.truth.length];
    }

    /** The share of cells without those of totals over origins. */
    static double share(RawCounts counts) {
        PlainSuppression suppression = new PlainSuppression(counts);
        suppression.primary();
        List<int[]> sums = suppression.sums();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] parts : sums) {
                changed |= suppression.hide(parts);
            }
        }
        int all = 0;
        for (boolean one : suppression.gone) {
            all += one ? 1 : 0;
        }
        return all / (double) suppression.gone.length;
    }

    private void primary() {
        boolean[] shown = Concealment.atFirst(shape, Parameters.DEFAULT);
        for (int cell = 0; cell < gone.length; cell++) {
            int group = cell / shape.origins;
            int heads = shape.heads[group];
            int count = shape.truth[cell];
            gone[cell] = heads > 0 && (!shown[group] || count < 5 || heads - count < 5);
        }
    }

    private boolean hide(int[] parts) {
        int missing = 0;
        int least = -1;
        for (int cell : parts) {
            if (gone[cell]) {
                missing++;
            } else if (shape.truth[cell] > 0 && (least < 0 || shape.truth[cell] < shape.truth[least])) {
                least = cell;
            }
        }
        if (missing == 1 && least >= 0) {
            gone[least] = true;
            return true;
        }
        return false;
    }

    /** The parts of every sum: over origins, over an attribute's values, over places. */
    private List<int[]> sums() {
        List<int[]> sums = new ArrayList<>();
        for (int place = 0; place < shape.places; place++) {
            int at = place;
            for (int row = 0; row < shape.rows; row++) {
                int group = shape.group(place, row);
                sums.add(IntStream.range(group * shape.origins, (group + 1) * shape.origins)
                        .toArray());
            }
            for (int origin = 0; origin < shape.origins; origin++) {
                int of = origin;
                for (int a = 0; a < shape.attributes(); a++) {
                    sums.add(IntStream.range(shape.attributeStart[a], shape.attributeStart[a + 1])
                            .map(row -> shape.group(at, row) * shape.origins + of)
                            .toArray());
                }
                for (int row = 0; place > 0 && !shape.isOrganisation(place) && row < shape.rows; row++) {
                    int in = row;
                    sums.add(Arrays.stream(shape.leavesOf[place])
                            .map(leaf -> shape.group(leaf, in) * shape.origins + of)
                            .toArray());
                }
            }
        }
        return sums;
    }
}
