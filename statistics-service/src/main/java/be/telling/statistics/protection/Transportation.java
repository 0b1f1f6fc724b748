package be.telling.statistics.protection;

import java.util.Arrays;

/**
 * Rounds a table whose row and column sums are rounded already: a transportation problem, solved to the optimum by
 * successive shortest paths over a network of rows and columns. Because the margins were rounded on their own, a table
 * of floors and ceilings need not exist; then as few cells as possible leave them, by as little as possible.
 *
 * <p>Costs are lexicographic through their scale: an empty cell stays empty at almost any price, then no cell goes two
 * multiples away, then none goes one away, then the sum of |published - truth| is least. Ties are broken by the order of
 * rows and columns alone, so that equal tables give equal results.
 */
final class Transportation {
    /** Each price outweighs any sum of the lower ones that a table of this size can have. */
    private static final long LEAVES_BOUNDS = 100_000L;

    private static final long LEAVES_TWICE = 10_000_000_000L;
    private static final long FILLS_EMPTY = 1_000_000_000_000_000L;
    private static final long UNREACHED = Long.MAX_VALUE / 4;

    private final long[][] truth;
    private final long[][] units;
    private final int base;
    private final int rows;
    private final int columns;
    private final long[] excess;

    private Transportation(long[][] truth, long[] rowUnits, long[] columnUnits, int base) {
        this.truth = truth;
        this.base = base;
        rows = rowUnits.length;
        columns = columnUnits.length;
        units = new long[rows][columns];
        excess = new long[rows + columns];
        for (int r = 0; r < rows; r++) {
            excess[r] += rowUnits[r];
            for (int c = 0; c < columns; c++) {
                units[r][c] = truth[r][c] / base;
                excess[r] -= units[r][c];
                excess[rows + c] += units[r][c];
            }
        }
        for (int c = 0; c < columns; c++) {
            excess[rows + c] -= columnUnits[c];
        }
    }

    /**
     * @param truth true figures, by row and column
     * @param rowUnits the rows' rounded sums, in multiples of the base
     * @param columnUnits the columns' rounded sums, with the same total
     * @return the cells in multiples of the base, adding up to both margins
     */
    static long[][] round(long[][] truth, long[] rowUnits, long[] columnUnits, int base) {
        if (Arrays.stream(rowUnits).sum() != Arrays.stream(columnUnits).sum()) {
            throw new IllegalArgumentException("Margins have different totals");
        }
        Transportation table = new Transportation(truth, rowUnits, columnUnits, base);
        table.settle();
        return table.units;
    }

    /** Starts from the floors, which are the optimum for their own margins, and moves the rest along cheapest paths. */
    private void settle() {
        while (Arrays.stream(excess).anyMatch(e -> e > 0)) {
            int[] from = new int[rows + columns];
            int end = cheapestEnd(from);
            int start = end;
            while (from[start] >= 0) {
                move(from[start], start);
                start = from[start];
            }
            excess[start]--;
            excess[end]++;
        }
    }

    /** Bellman and Ford over the residual network from all nodes with too much; the cheapest node with too little. */
    private int cheapestEnd(int[] from) {
        long[] distance = new long[rows + columns];
        Arrays.fill(from, -1);
        for (int node = 0; node < distance.length; node++) {
            distance[node] = excess[node] > 0 ? 0 : UNREACHED;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    changed |= relax(distance, from, r, rows + c, costOfMore(r, c));
                    if (units[r][c] > 0) {
                        changed |= relax(distance, from, rows + c, r, -costOfOneLess(r, c));
                    }
                }
            }
        }
        int best = -1;
        for (int node = 0; node < distance.length; node++) {
            if (excess[node] < 0 && distance[node] < UNREACHED && (best < 0 || distance[node] < distance[best])) {
                best = node;
            }
        }
        return best;
    }

    private static boolean relax(long[] distance, int[] from, int a, int b, long cost) {
        if (distance[a] == UNREACHED || distance[a] + cost >= distance[b]) {
            return false;
        }
        distance[b] = distance[a] + cost;
        from[b] = a;
        return true;
    }

    private void move(int a, int b) {
        if (a < rows) {
            units[a][b - rows]++;
        } else {
            units[b][a - rows]--;
        }
    }

    private long costOfMore(int r, int c) {
        return step(truth[r][c], units[r][c]);
    }

    /** What the last unit had cost: taken back, it is refunded. */
    private long costOfOneLess(int r, int c) {
        return step(truth[r][c], units[r][c] - 1);
    }

    /** The price of going from {@code at} to {@code at + 1}: never falling as {@code at} grows, which the method needs. */
    private long step(long figure, long at) {
        if (figure == 0) {
            return FILLS_EMPTY;
        }
        long floor = figure / base;
        long remainder = figure % base;
        // An exact multiple is its own floor and ceiling: the next unit already leaves them.
        long ceiling = remainder == 0 ? floor : floor + 1;
        if (at < floor) {
            return at == floor - 1 ? -LEAVES_BOUNDS : -LEAVES_TWICE;
        }
        if (at < ceiling) {
            return base - 2 * remainder;
        }
        return at == ceiling ? LEAVES_BOUNDS : LEAVES_TWICE;
    }
}
