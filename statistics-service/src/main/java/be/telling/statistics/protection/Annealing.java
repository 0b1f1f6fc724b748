package be.telling.statistics.protection;

/**
 * Looks for the cheapest draft by chance that is repeatable: tries a change, keeps it if it makes the draft cheaper or not
 * much dearer, and grows stricter. Half of the tries begin at a group that breaks a promise. Changes are whole ways through the
 * tables, so sums stay sums:
 *
 * <ul>
 *   <li>an origin gets one base more or less in an organisation, in one row of each attribute, and so above it;
 *   <li>one base of an origin goes from one row of an attribute to another;
 *   <li>the same, and back in another organisation of the domain, so that nothing changes above;
 *   <li>one base goes from one origin to another, in the same rows.
 * </ul>
 */
final class Annealing {
    private static final int MOST_CHANGES = 64;

    private final Draft draft;
    private final Shape shape;
    private final Lot lot;
    private final int[] groups = new int[MOST_CHANGES];
    private final int[] origins = new int[MOST_CHANGES];
    private final int[] differences = new int[MOST_CHANGES];
    private final int[] rowOfAttribute;
    private int changes;

    Annealing(Draft draft, Lot lot) {
        this.draft = draft;
        this.shape = draft.shape;
        this.lot = lot;
        rowOfAttribute = new int[shape.attributes()];
    }

    /** So many tries, from as much dearer as a change may be at the start down to none. */
    void run(long tries, int warmth) {
        if (shape.leaves.length == 0) {
            return;
        }
        for (long i = 0; i < tries; i++) {
            int limit = (int) (warmth * (tries - i) / tries);
            if (draft.broken() == 0 && warmth == 0) {
                return;
            }
            attempt(limit);
        }
    }

    private void attempt(int limit) {
        long before = draft.total();
        changes = 0;
        int leaf;
        int row;
        if (draft.broken() > 0 && lot.below(2) == 0) {
            int group = draft.broken(lot.below(draft.broken()));
            int[] under = shape.leavesOf[shape.placeOf(group)];
            row = shape.rowOf(group);
            if (under.length == 0) {
                return;
            }
            leaf = under[lot.below(under.length)];
        } else {
            leaf = shape.leaves[lot.below(shape.leaves.length)];
            row = lot.below(shape.rows);
        }
        int origin = lot.below(shape.origins);
        int by = lot.below(2) == 0 ? draft.base : -draft.base;
        switch (lot.below(row == Shape.ALL ? 3 : 6)) {
            case 0 -> wholeWay(leaf, row, origin, by);
            case 1 -> exchange(leaf, row, origin, by);
            case 2 -> twoOrigins(leaf, row, origin, by);
            case 3, 4 -> shift(leaf, row, origin, by);
            default -> shiftAndBack(leaf, row, origin, by);
        }
        long dearer = draft.total() - before;
        // A product of two draws is small more often than large.
        if (dearer > 0 && (limit == 0 || dearer > (long) lot.below(limit + 1) * lot.below(limit + 1) / limit)) {
            for (int i = changes - 1; i >= 0; i--) {
                draft.change(groups[i], origins[i], -differences[i]);
            }
        }
    }

    private void wholeWay(int leaf, int row, int origin, int by) {
        rows(leaf, row);
        way(leaf, origin, by, Shape.LEVELS);
    }

    /** One organisation gets more and another of the same domain as much less. */
    private void exchange(int leaf, int row, int origin, int by) {
        int other = sibling(leaf);
        rows(leaf, row);
        way(leaf, origin, by, other == leaf ? Shape.LEVELS : 1);
        if (other != leaf) {
            way(other, origin, -by, 1);
        }
    }

    private void twoOrigins(int leaf, int row, int origin, int by) {
        rows(leaf, row);
        way(leaf, origin, by, Shape.LEVELS);
        way(leaf, other(origin), -by, Shape.LEVELS);
    }

    private void shift(int leaf, int row, int origin, int by) {
        int to = otherRow(row);
        along(leaf, row, origin, by, Shape.LEVELS);
        along(leaf, to, origin, -by, Shape.LEVELS);
        if (lot.below(3) == 0) {
            int second = other(origin);
            along(leaf, row, second, -by, Shape.LEVELS);
            along(leaf, to, second, by, Shape.LEVELS);
        }
    }

    private void shiftAndBack(int leaf, int row, int origin, int by) {
        int other = sibling(leaf);
        if (other == leaf) {
            shift(leaf, row, origin, by);
            return;
        }
        int to = otherRow(row);
        along(leaf, row, origin, by, 1);
        along(leaf, to, origin, -by, 1);
        along(other, row, origin, -by, 1);
        along(other, to, origin, by, 1);
    }

    /** Chooses a row of each attribute, people being there. */
    private void rows(int leaf, int row) {
        for (int a = 0; a < rowOfAttribute.length; a++) {
            int first = shape.attributeStart[a];
            int size = shape.attributeStart[a + 1] - first;
            int chosen = first + lot.below(size);
            for (int i = 0; i < size && shape.heads[shape.group(leaf, chosen)] == 0; i++) {
                chosen = first + (chosen - first + 1) % size;
            }
            rowOfAttribute[a] = shape.attributeOf[row] == a ? row : chosen;
        }
    }

    private void way(int leaf, int origin, int by, int levels) {
        along(leaf, Shape.ALL, origin, by, levels);
        for (int row : rowOfAttribute) {
            along(leaf, row, origin, by, levels);
        }
    }

    private void along(int leaf, int row, int origin, int by, int levels) {
        for (int level = 0; level < levels; level++) {
            int group = shape.group(shape.chain[leaf][level], row);
            draft.change(group, origin, by);
            groups[changes] = group;
            origins[changes] = origin;
            differences[changes++] = by;
        }
    }

    private int sibling(int leaf) {
        int[] siblings = shape.leavesOf[shape.chain[leaf][1]];
        return siblings[lot.below(siblings.length)];
    }

    private int other(int origin) {
        return shape.origins == 1 ? origin : (origin + 1 + lot.below(shape.origins - 1)) % shape.origins;
    }

    private int otherRow(int row) {
        int first = shape.attributeStart[shape.attributeOf[row]];
        int size = shape.attributeStart[shape.attributeOf[row] + 1] - first;
        return first + (row - first + 1 + lot.below(size - 1)) % size;
    }
}
