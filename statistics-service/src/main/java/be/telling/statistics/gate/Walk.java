package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Walks through the counts that could be the true ones. A step moves persons from one category to another: somebody in a
 * group, and then, sum by sum, whoever else has to move so that all sums hold again. Steps are cheap, so that a walk
 * shows in a moment what a solver would take hours for: that a target can have this value, and also that one.
 *
 * <p>A walk proves nothing by itself: whoever uses a point of it checks that point. It is the same walk every time.
 */
final class Walk {
    /** Longer chains of moves hardly ever close. */
    private static final int LONGEST = 100;

    /** So many parts of a sum are looked at for one that can move without harm. */
    private static final int LOOKED_AT = 48;

    /** Of ten repairs that cost nothing, so many go up to the whole rather than sideways to another part. */
    private static final int UPWARDS = 6;

    /** A cell that so many tries didn't help is left for later, and matters more then. */
    private static final int TRIES = 8;

    /** Steps anywhere after that, which may open a way. */
    private static final int RESTLESS = 16;

    /** Of parts that can move without harm, but don't do any good either, the best of so many is taken. */
    private static final int ENOUGH = 6;

    private final Unknowns unknowns;
    private final int[] point;
    private final int[] lower;
    private final int[] upper;

    /** The cells outside their bounds, in any order, and where each cell stands among them, or less than 0. */
    private final int[] wrong;

    private final int[] wrongAt;
    private int wrongs;

    /** What harm to a cell counts: the longer it has been wrong, the more. */
    private final int[] weight;

    private final SplittableRandom random;

    /** By group: the sums of which it is a part, and those of which it is the whole. */
    private final int[][] above;

    private final int[][] below;

    private final int[] moved;
    private final int[] imbalance;
    private final int[] touched;
    private int touches;
    private final int[] open;
    private int opened;
    private final boolean[] waiting;

    private int out;
    private int in;
    private long harm;

    /** @param start counts that keep all sums, if not all bounds */
    Walk(Unknowns unknowns, int[] start, long seed) {
        this.unknowns = unknowns;
        point = start.clone();
        lower = new int[unknowns.cells()];
        upper = new int[unknowns.cells()];
        wrong = new int[unknowns.cells()];
        wrongAt = new int[unknowns.cells()];
        Arrays.fill(wrongAt, -1);
        weight = new int[unknowns.cells()];
        Arrays.fill(weight, 1);
        random = new SplittableRandom(seed);
        List<List<Integer>> asPart = new ArrayList<>();
        List<List<Integer>> asWhole = new ArrayList<>();
        for (int group = 0; group < unknowns.groups(); group++) {
            asPart.add(new ArrayList<>());
            asWhole.add(new ArrayList<>());
        }
        for (int sum = 0; sum < unknowns.sums().size(); sum++) {
            asWhole.get(unknowns.sums().get(sum).whole()).add(sum);
            for (int part : unknowns.sums().get(sum).parts()) {
                asPart.get(part).add(sum);
            }
        }
        above = numbers(asPart);
        below = numbers(asWhole);
        for (int cell = 0; cell < point.length; cell++) {
            limit(cell, unknowns.lower(cell), unknowns.upper(cell));
        }
        moved = new int[unknowns.groups()];
        touched = new int[unknowns.groups()];
        imbalance = new int[unknowns.sums().size()];
        open = new int[unknowns.sums().size()];
        waiting = new boolean[open.length];
    }

    /** The counts where everybody is in one category: they keep all sums. */
    static int[] all(Unknowns unknowns, int category) {
        int[] start = new int[unknowns.cells()];
        for (int group = 0; group < unknowns.groups(); group++) {
            start[unknowns.cell(group, category)] = unknowns.head(group);
        }
        return start;
    }

    int[] point() {
        return point.clone();
    }

    /** Walks to where all bounds hold; false if it lost its way. */
    boolean repair(long steps) {
        for (long step = 0; step < steps && wrongs > 0; step += TRIES) {
            int cell = wrong[random.nextInt(wrongs)];
            if (!help(cell)) {
                weight[cell]++;
                for (int i = 0; i < RESTLESS; i++) {
                    wander();
                }
            }
        }
        return wrongs == 0;
    }

    /** Walks from far away to where all bounds hold, cell by cell and then around again; false if it lost its way. */
    boolean approach(int rounds) {
        for (int round = 0; round < rounds && wrongs > 0; round++) {
            int start = round == 0 ? 0 : random.nextInt(point.length);
            for (int i = 0; i < point.length; i++) {
                int cell = (start + i) % point.length;
                help(cell);
                weight[cell] += wrong(cell, point[cell]) > 0 ? 1 : 0;
            }
            for (int i = 0; i < point.length; i++) {
                wander();
            }
        }
        return wrongs == 0;
    }

    private boolean help(int cell) {
        int tries = 0;
        while (tries < TRIES && wrong(cell, point[cell]) > 0) {
            if (!step(cell, point[cell] < lower[cell])) {
                tries++;
            }
        }
        return tries < TRIES;
    }

    /**
     * Walks to where a target has a value or is beyond it, and stays where it was if it finds no way.
     *
     * @param up whether the value is to be reached from below
     */
    boolean reach(Target target, int value, boolean up, long steps) {
        int[] before = point.clone();
        int plus = target.plus();
        int minus = target.minus();
        if (minus == Target.NOTHING) {
            limit(
                    plus,
                    up ? Math.max(value, lower[plus]) : lower[plus],
                    up ? upper[plus] : Math.min(value, upper[plus]));
        } else if (up) {
            int from = Math.min(upper[plus], Math.max(point[plus], value + point[minus]));
            limit(plus, Math.max(from, lower[plus]), upper[plus]);
            limit(minus, lower[minus], Math.min(from - value, upper[minus]));
        } else {
            int to = Math.max(lower[plus], Math.min(point[plus], value + point[minus]));
            limit(plus, lower[plus], Math.min(to, upper[plus]));
            limit(minus, Math.max(to - value, lower[minus]), upper[minus]);
        }
        boolean possible = lower[plus] <= upper[plus] && (minus == Target.NOTHING || lower[minus] <= upper[minus]);
        boolean reached = possible && repair(steps);
        limit(plus, unknowns.lower(plus), unknowns.upper(plus));
        if (minus != Target.NOTHING) {
            limit(minus, unknowns.lower(minus), unknowns.upper(minus));
        }
        if (!reached) {
            restore(before);
        }
        return reached;
    }

    /** One step somewhere. */
    void wander() {
        step(random.nextInt(point.length), random.nextBoolean());
    }

    private void limit(int cell, int from, int to) {
        lower[cell] = from;
        upper[cell] = to;
        judge(cell);
    }

    private void restore(int[] before) {
        for (int cell = 0; cell < point.length; cell++) {
            if (point[cell] != before[cell]) {
                point[cell] = before[cell];
                judge(cell);
            }
        }
        Arrays.fill(weight, 1);
    }

    /** Keeps the list of cells outside their bounds. */
    private void judge(int cell) {
        boolean isWrong = wrong(cell, point[cell]) > 0;
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

    private boolean step(int cell, boolean up) {
        int categories = unknowns.categories();
        int group = cell / categories;
        int category = cell % categories;
        int other = (category + 1 + random.nextInt(categories - 1)) % categories;
        out = up ? other : category;
        in = up ? category : other;
        harm = 0;
        touches = 0;
        opened = 0;
        boolean strict = wrong(cell, point[cell]) == 0;
        if (strict && harmOf(group, 1) > 0) {
            return false;
        }
        move(group, 1);
        boolean closed = true;
        while (closed && opened > 0) {
            int sum = open[--opened];
            waiting[sum] = false;
            if (imbalance[sum] != 0) {
                closed = touches < LONGEST && balance(sum, strict);
            }
        }
        boolean kept = closed && harm <= 0;
        settle(kept);
        return kept;
    }

    /** Moves somebody in the whole or in one of the parts so that the sum is one nearer to holding. */
    private boolean balance(int sum, boolean strict) {
        int whole = unknowns.sums().get(sum).whole();
        int[] parts = unknowns.sums().get(sum).parts();
        int sign = Integer.signum(imbalance[sum]);
        int best = -1;
        int bestBy = 0;
        long least = Long.MAX_VALUE;
        if (moved[whole] == 0) {
            least = harmOf(whole, -sign);
            best = whole;
            bestBy = -sign;
            if (least <= 0 && random.nextInt(10) < UPWARDS) {
                move(whole, -sign);
                return true;
            }
        }
        int start = parts.length == 0 ? 0 : random.nextInt(parts.length);
        boolean partFound = false;
        for (int i = 0; i < Math.min(parts.length, LOOKED_AT); i++) {
            int part = parts[(start + i) % parts.length];
            if (moved[part] != 0 || unknowns.head(part) == 0) {
                continue;
            }
            long cost = harmOf(part, sign);
            if (cost < least || cost == least && !partFound) {
                least = cost;
                best = part;
                bestBy = sign;
                partFound = true;
            }
            if (partFound && (least < 0 || least == 0 && (strict || i > ENOUGH))) {
                break;
            }
        }
        if (best < 0 || strict && least > 0) {
            return false;
        }
        move(best, bestBy);
        return true;
    }

    private void move(int group, int by) {
        harm += harmOf(group, by);
        moved[group] = by;
        touched[touches++] = group;
        change(unknowns.cell(group, out), -by);
        change(unknowns.cell(group, in), by);
        for (int sum : below[group]) {
            unbalance(sum, by);
        }
        for (int sum : above[group]) {
            unbalance(sum, -by);
        }
    }

    private void change(int cell, int by) {
        point[cell] += by;
        judge(cell);
    }

    private void unbalance(int sum, int by) {
        imbalance[sum] += by;
        if (!waiting[sum]) {
            waiting[sum] = true;
            open[opened++] = sum;
        }
    }

    private void settle(boolean kept) {
        for (int i = 0; i < touches; i++) {
            int group = touched[i];
            if (!kept) {
                change(unknowns.cell(group, out), moved[group]);
                change(unknowns.cell(group, in), -moved[group]);
            }
            moved[group] = 0;
            for (int sum : below[group]) {
                imbalance[sum] = 0;
            }
            for (int sum : above[group]) {
                imbalance[sum] = 0;
            }
        }
        for (int i = 0; i < opened; i++) {
            waiting[open[i]] = false;
        }
    }

    private long harmOf(int group, int by) {
        int from = unknowns.cell(group, out);
        int to = unknowns.cell(group, in);
        return (long) weight[from] * (wrong(from, point[from] - by) - wrong(from, point[from]))
                + (long) weight[to] * (wrong(to, point[to] + by) - wrong(to, point[to]));
    }

    private static int[][] numbers(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int wrong(int cell, int value) {
        return Math.max(Math.max(lower[cell] - value, value - upper[cell]), 0);
    }
}
