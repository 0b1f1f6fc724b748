package be.telling.statistics.protection;

import java.util.HashMap;
import java.util.Map;

/** What it would cost to bring one base of an origin more or less into each row of an organisation, and above. */
final class Ways {
    private final Draft draft;
    private final Shape shape;
    private final Map<Long, long[]> known = new HashMap<>();

    Ways(Draft draft) {
        this.draft = draft;
        this.shape = draft.shape;
    }

    /** The draft has changed. */
    void forget() {
        known.clear();
    }

    /** By row, by how much the draft would get dearer, looking at so many levels. */
    long[] prices(int leaf, int origin, int by, int levels) {
        long key = (((long) leaf * shape.origins + origin) * (Shape.LEVELS + 1) + levels) * 2 + (by > 0 ? 1 : 0);
        return known.computeIfAbsent(key, k -> {
            long[] prices = new long[shape.rows];
            for (int row = 0; row < prices.length; row++) {
                long before = draft.total();
                go(leaf, row, origin, by, levels);
                prices[row] = draft.total() - before;
                go(leaf, row, origin, -by, levels);
            }
            return prices;
        });
    }

    /** Brings it there. */
    void go(int leaf, int row, int origin, int by, int levels) {
        for (int level = 0; level < levels; level++) {
            draft.change(shape.group(shape.chain[leaf][level], row), origin, by);
        }
    }
}
