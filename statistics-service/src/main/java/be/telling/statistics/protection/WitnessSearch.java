package be.telling.statistics.protection;

/**
 * Leads a witness back into its bounds: takes a cell that is out of them, looks at every way to bring persons there or away from
 * there, and goes the one that leaves least out of bounds and isn't a step back. What it finds is a proof, whatever the way; that it
 * finds nothing proves nothing.
 */
final class WitnessSearch {
    /** At most so many organisations of a large place are looked at in one step. */
    private static final int LOOKED_AT = 24;

    private static final int TENURE = 4;

    private final Witness witness;
    private final Shape shape;
    private final Lot lot;

    /** By cell of an organisation: until which step it may not grow, and not shrink. */
    private final int[] noGrowth;

    private final int[] noLoss;
    private int step;

    private final int[] rows;
    private final int[] bestRows;
    private int best;
    private int bestLeaf;
    private int bestFrom;
    private int bestTo;
    private int bestBy;
    private int bestRow;
    private int bestOther;

    WitnessSearch(Witness witness, Lot lot) {
        this.witness = witness;
        this.shape = witness.shape;
        this.lot = lot;
        noGrowth = new int[witness.persons.length];
        noLoss = new int[witness.persons.length];
        rows = new int[shape.attributes()];
        bestRows = new int[shape.attributes()];
    }

    /** Whether everything is in its bounds after at most so many steps. */
    boolean settle(int steps) {
        step += 2 * TENURE;
        for (int end = step + steps; step < end && witness.astray() > 0; step++) {
            best = Integer.MAX_VALUE;
            look(witness.astray(lot.below(witness.astray())));
            if (best == Integer.MAX_VALUE) {
                continue;
            }
            if (bestOther >= 0) {
                turn(bestRow, bestFrom, bestTo);
                turn(bestOther, bestTo, bestFrom);
            } else {
                turn(Shape.ALL, bestFrom, bestTo);
                for (int row : bestRows) {
                    turn(row, bestFrom, bestTo);
                }
            }
        }
        return witness.astray() == 0;
    }

    private void look(int cell) {
        int group = cell / shape.origins;
        int origin = cell % shape.origins;
        int lack = witness.lack(cell);
        int row = shape.rowOf(group);
        int[] leaves = shape.leavesOf[shape.placeOf(group)];
        int looked = Math.min(leaves.length, LOOKED_AT);
        int start = looked == leaves.length ? 0 : lot.below(leaves.length);
        for (int i = 0; i < looked; i++) {
            int leaf = leaves[(start + i) % leaves.length];
            if (shape.heads[shape.group(leaf, row)] == 0) {
                continue;
            }
            for (int other = 0; other < shape.origins; other++) {
                if (other == origin) {
                    continue;
                }
                int from = lack > 0 ? other : origin;
                int to = lack > 0 ? origin : other;
                ways(leaf, row, from, to, Math.abs(lack));
                if (Math.abs(lack) > 1) {
                    ways(leaf, row, from, to, 1);
                }
            }
        }
    }

    private void ways(int leaf, int row, int from, int to, int by) {
        if (shape.heads[shape.group(leaf, row)] < by || forbidden(leaf, row, from, to)) {
            return;
        }
        whole(leaf, row, from, to, by);
        if (row != Shape.ALL) {
            int a = shape.attributeOf[row];
            int here = along(leaf, row, from, to, by);
            for (int other = shape.attributeStart[a]; other < shape.attributeStart[a + 1]; other++) {
                if (other != row && shape.heads[shape.group(leaf, other)] > 0 && !forbidden(leaf, other, to, from)) {
                    int cost = here + along(leaf, other, to, from, by);
                    if (better(cost)) {
                        keep(leaf, from, to, by, cost);
                        bestRow = row;
                        bestOther = other;
                    }
                }
            }
        }
    }

    private void whole(int leaf, int row, int from, int to, int by) {
        int cost = along(leaf, Shape.ALL, from, to, by);
        for (int a = 0; a < rows.length; a++) {
            boolean fixed = shape.attributeOf[row] == a;
            int first = fixed ? row : shape.attributeStart[a];
            int end = fixed ? row + 1 : shape.attributeStart[a + 1];
            int least = Integer.MAX_VALUE;
            for (int r = first; r < end; r++) {
                if (shape.heads[shape.group(leaf, r)] > 0) {
                    int here = along(leaf, r, from, to, by);
                    if (here < least || here == least && lot.below(2) == 0) {
                        least = here;
                        rows[a] = r;
                    }
                }
            }
            cost += least;
        }
        if (better(cost)) {
            keep(leaf, from, to, by, cost);
            bestOther = -1;
            System.arraycopy(rows, 0, bestRows, 0, rows.length);
        }
    }

    private boolean better(int cost) {
        return cost < best || cost == best && lot.below(2) == 0;
    }

    private void keep(int leaf, int from, int to, int by, int cost) {
        best = cost;
        bestLeaf = leaf;
        bestFrom = from;
        bestTo = to;
        bestBy = by;
    }

    private int along(int leaf, int row, int from, int to, int by) {
        int worse = 0;
        for (int place : shape.chain[leaf]) {
            worse += witness.worse(shape.group(place, row), from, to, by);
        }
        return worse;
    }

    private boolean forbidden(int leaf, int row, int from, int to) {
        int first = shape.group(leaf, row) * shape.origins;
        return noLoss[first + from] > step && noGrowth[first + to] > step;
    }

    private void turn(int row, int from, int to) {
        witness.turn(bestLeaf, row, from, to, bestBy);
        int first = shape.group(bestLeaf, row) * shape.origins;
        noGrowth[first + from] = step + TENURE + lot.below(TENURE);
        noLoss[first + to] = step + TENURE + lot.below(TENURE);
    }
}
