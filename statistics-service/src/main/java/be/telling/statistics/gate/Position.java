package be.telling.statistics.gate;

import java.util.Arrays;

/** Where a walk is: counts, the limits that it keeps them in, and which cells are outside of theirs. */
final class Position {
    private final Unknowns unknowns;
    private final int[] point;
    private final int[] lower;
    private final int[] upper;

    /** The cells outside their limits, in any order, and where each cell stands among them, or less than 0. */
    private final int[] wrong;

    private final int[] wrongAt;
    private int wrongs;

    /** What harm to a cell counts: the longer it has been wrong, the more. */
    private final int[] weight;

    private final int[] weighed;
    private int weighs;

    /** Cells that may have changed since the last note. */
    private final int[] changed;

    private final boolean[] isChanged;
    private int changes;

    Position(Unknowns unknowns, int[] start) {
        this.unknowns = unknowns;
        point = start.clone();
        lower = new int[point.length];
        upper = new int[point.length];
        wrong = new int[point.length];
        wrongAt = new int[point.length];
        Arrays.fill(wrongAt, -1);
        weight = new int[point.length];
        Arrays.fill(weight, 1);
        weighed = new int[point.length];
        changed = new int[point.length];
        isChanged = new boolean[point.length];
        for (int cell = 0; cell < point.length; cell++) {
            free(cell);
        }
    }

    int[] point() {
        return point.clone();
    }

    int value(int cell) {
        return point[cell];
    }

    int lower(int cell) {
        return lower[cell];
    }

    int upper(int cell) {
        return upper[cell];
    }

    void change(int cell, int by) {
        point[cell] += by;
        judge(cell);
        if (!isChanged[cell]) {
            isChanged[cell] = true;
            changed[changes++] = cell;
        }
    }

    /** Narrows a cell for now; false if nothing is left of it. */
    boolean limit(int cell, long from, long to) {
        lower[cell] = (int) Math.max(lower[cell], Math.min(from, Integer.MAX_VALUE));
        upper[cell] = (int) Math.min(upper[cell], Math.max(to, Integer.MIN_VALUE));
        judge(cell);
        return lower[cell] <= upper[cell];
    }

    /** Back to what the whole system says of it. */
    void free(int cell) {
        lower[cell] = unknowns.lower(cell);
        upper[cell] = unknowns.upper(cell);
        judge(cell);
    }

    int wrongs() {
        return wrongs;
    }

    int wrong(int number) {
        return wrong[number];
    }

    /** How far a cell is below its limits, less than 0 if above. */
    int lack(int cell) {
        return point[cell] < lower[cell] ? lower[cell] - point[cell] : Math.min(upper[cell] - point[cell], 0);
    }

    /** What it would cost to change a cell. */
    long worse(int cell, int by) {
        int value = point[cell];
        return (long) weight[cell] * (beyond(cell, value + by) - beyond(cell, value));
    }

    private int beyond(int cell, int value) {
        return Math.max(Math.max(lower[cell] - value, value - upper[cell]), 0);
    }

    /** Whatever is out of its limits matters more from now on. */
    void weigh() {
        for (int i = 0; i < wrongs; i++) {
            if (weight[wrong[i]]++ == 1) {
                weighed[weighs++] = wrong[i];
            }
        }
    }

    /** Everything matters alike again. */
    void level() {
        for (int i = 0; i < weighs; i++) {
            weight[weighed[i]] = 1;
        }
        weighs = 0;
    }

    /** Says where it is, if all is in its limits. */
    void note(Evidence evidence) {
        if (wrongs == 0) {
            evidence.note(point, changed, changes);
            forget();
        }
    }

    /** Back to where it was when it said so last. */
    void back(Evidence evidence) {
        for (int i = 0; i < changes; i++) {
            int cell = changed[i];
            point[cell] = evidence.value(cell);
            judge(cell);
        }
        forget();
    }

    private void forget() {
        for (int i = 0; i < changes; i++) {
            isChanged[changed[i]] = false;
        }
        changes = 0;
    }

    /** Keeps the list of cells outside their limits. */
    private void judge(int cell) {
        boolean isWrong = point[cell] < lower[cell] || point[cell] > upper[cell];
        if (isWrong && wrongAt[cell] < 0) {
            wrongAt[cell] = wrongs;
            wrong[wrongs++] = cell;
        } else if (!isWrong && wrongAt[cell] >= 0) {
            int last = wrong[--wrongs];
            wrong[wrongAt[cell]] = last;
            wrongAt[last] = wrongAt[cell];
            wrongAt[cell] = -1;
        }
    }
}
