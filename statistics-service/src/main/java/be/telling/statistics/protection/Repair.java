package be.telling.statistics.protection;

import java.util.Arrays;

/**
 * Mends groups that break a promise one by one: of every way to bring one base more or less into the group, or over to another
 * row, it takes the one that makes the whole draft cheapest. If none does, it looks for a way with one back in another
 * organisation, so that nothing changes above: where head counts are multiples of the base, that alone helps. What chance would
 * have to hit in many places at once, this sees: the groups of a way don't overlap, so the best row of each attribute is found
 * by itself.
 */
final class Repair {
    /** The draft gets cheaper with each step, so this only ends what gets cheaper by next to nothing. */
    private static final int PASSES = 10;

    /** At most so many organisations are looked at for the way back. */
    private static final int PARTNERS = 120;

    private static final int NOBODY = -1;

    private final Draft draft;
    private final Shape shape;
    private final Ways ways;
    private Step best = Step.NONE;

    /**
     * What to change.
     *
     * @param partner the organisation of the way back, or {@link #NOBODY}
     * @param in rows that get {@code by} more
     * @param out rows that get as much less
     */
    private record Step(long price, int leaf, int partner, int levels, int origin, int by, int[] in, int[] out) {
        static final Step NONE = new Step(0, NOBODY, NOBODY, 0, 0, 0, new int[0], new int[0]);
    }

    Repair(Draft draft) {
        this.draft = draft;
        shape = draft.shape;
        ways = new Ways(draft);
    }

    /** Mends as long as something can be mended. */
    void run() {
        boolean mended = true;
        for (int pass = 0; pass < PASSES && mended && draft.broken() > 0; pass++) {
            mended = false;
            int[] broken = new int[draft.broken()];
            Arrays.setAll(broken, draft::broken);
            for (int group : broken) {
                mended |= mend(group, false) || mend(group, true);
            }
        }
    }

    private boolean mend(int group, boolean paired) {
        best = Step.NONE;
        int[] leaves = shape.leavesOf[shape.placeOf(group)];
        for (int leaf : leaves) {
            for (int origin = 0; origin < shape.origins; origin++) {
                for (int by = -draft.base; by <= draft.base; by += 2 * draft.base) {
                    if (paired) {
                        pairs(leaf, shape.rowOf(group), origin, by);
                    } else {
                        look(leaf, NOBODY, Shape.LEVELS, shape.rowOf(group), origin, by);
                    }
                }
            }
        }
        if (best.leaf == NOBODY) {
            return false;
        }
        go(best.leaf, best.by);
        if (best.partner != NOBODY) {
            go(best.partner, -best.by);
        }
        ways.forget();
        return true;
    }

    private void go(int leaf, int by) {
        for (int row : best.in) {
            ways.go(leaf, row, best.origin, by, best.levels);
        }
        for (int row : best.out) {
            ways.go(leaf, row, best.origin, -by, best.levels);
        }
    }

    private void pairs(int leaf, int row, int origin, int by) {
        int all = shape.leaves.length;
        int first = leaf % all;
        for (int i = 0; i < Math.min(all, PARTNERS); i++) {
            int partner = shape.leaves[(first + i) % all];
            if (partner != leaf) {
                int levels = shape.chain[leaf][1] == shape.chain[partner][1] ? 1 : 2;
                look(leaf, partner, levels, row, origin, by);
            }
        }
    }

    private void look(int leaf, int partner, int levels, int row, int origin, int by) {
        long[] more = prices(leaf, partner, levels, origin, by);
        inOrOut(more, leaf, partner, levels, row, origin, by);
        if (row != Shape.ALL) {
            long[] less = prices(leaf, partner, levels, origin, -by);
            int a = shape.attributeOf[row];
            for (int other = shape.attributeStart[a]; other < shape.attributeStart[a + 1]; other++) {
                long price = more[row] + less[other];
                if (other != row && price < best.price) {
                    best = new Step(price, leaf, partner, levels, origin, by, new int[] {row}, new int[] {other});
                }
            }
        }
    }

    private long[] prices(int leaf, int partner, int levels, int origin, int by) {
        long[] here = ways.prices(leaf, origin, by, levels);
        if (partner == NOBODY) {
            return here;
        }
        long[] back = ways.prices(partner, origin, -by, levels);
        long[] both = new long[here.length];
        Arrays.setAll(both, row -> here[row] + back[row]);
        return both;
    }

    private void inOrOut(long[] prices, int leaf, int partner, int levels, int row, int origin, int by) {
        int[] rows = new int[shape.attributes() + 1];
        long price = prices[Shape.ALL];
        for (int a = 0; a < shape.attributes(); a++) {
            boolean fixed = shape.attributeOf[row] == a;
            int least = fixed ? row : shape.attributeStart[a];
            for (int r = least + 1; !fixed && r < shape.attributeStart[a + 1]; r++) {
                least = prices[r] < prices[least] ? r : least;
            }
            rows[a] = least;
            price += prices[least];
        }
        if (price < best.price) {
            rows[shape.attributes()] = Shape.ALL;
            best = new Step(price, leaf, partner, levels, origin, by, rows, new int[0]);
        }
    }
}
