package be.telling.statistics.gate;

import java.util.SplittableRandom;

/**
 * Walks through the counts that could be the true ones. A step is cheap: persons of one kind are of another category from then
 * on, so that all sums hold all the time. A walk takes a cell that is out of its limits, looks at every step that helps it, and does
 * the one that harms least; the longer a cell is out, the more its harm counts.
 *
 * <p>A walk proves nothing by itself: evidence checks every point of it. It is the same walk every time.
 */
final class Walk {
    /** Steps for each cell to walk from anywhere to where all bounds hold. */
    private static final int FAR = 20;

    /** Steps that a cell by itself is helped with on the way. */
    private static final int HELP = 12;

    private final Unknowns unknowns;
    private final Position position;
    private final SplittableRandom random;
    private final Steps steps;

    /** @param start counts that keep all sums, if not all bounds */
    Walk(Unknowns unknowns, int[] start, long seed) {
        this.unknowns = unknowns;
        position = new Position(unknowns, start);
        random = new SplittableRandom(seed);
        steps = new Steps(unknowns, position, random);
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
        return position.point();
    }

    /** Walks from far away to where all bounds hold, first cell by cell from the smallest places on; false if it lost its way. */
    boolean approach() {
        for (int cell = unknowns.cells() - 1; cell >= 0; cell--) {
            for (int i = 0; i < HELP && position.lack(cell) != 0; i++) {
                if (!steps.help(cell, false)) {
                    break;
                }
            }
        }
        boolean there = repair((long) FAR * unknowns.cells());
        position.level();
        return there;
    }

    /** Walks to where all limits hold; false if it lost its way. */
    private boolean repair(long most) {
        for (long step = 0; step < most && position.wrongs() > 0; step++) {
            steps.help(position.wrong(random.nextInt(position.wrongs())), true);
        }
        return position.wrongs() == 0;
    }

    /**
     * Walks to where a target is between two values, and stays where it was if it finds no way.
     *
     * @param given a cell in which somebody has to be; {@link Claim#NOTHING} for none
     */
    boolean reach(Target target, long from, long to, int given, long most, Evidence evidence) {
        int plus = target.plus();
        int minus = target.minus();
        boolean possible = given == Claim.NOTHING || position.limit(given, 1, Integer.MAX_VALUE);
        if (minus == Target.NOTHING) {
            possible &= position.limit(plus, from, to);
        } else {
            possible &= limit(plus, minus, from, to);
        }
        boolean reached = possible && repair(most);
        if (reached) {
            position.note(evidence);
        }
        position.free(plus);
        if (minus != Target.NOTHING) {
            position.free(minus);
        }
        if (given != Claim.NOTHING) {
            position.free(given);
        }
        if (!reached) {
            position.back(evidence);
        }
        position.level();
        return reached;
    }

    /** Splits what a difference lacks, first onto the one cell as far as it goes, then onto the other. */
    private boolean limit(int plus, int minus, long from, long to) {
        long value = (long) position.value(plus) - position.value(minus);
        if (value < from) {
            long least = Math.min(position.upper(plus), position.value(minus) + from);
            return position.limit(plus, least, Integer.MAX_VALUE)
                    && position.limit(minus, Integer.MIN_VALUE, least - from);
        }
        if (value > to) {
            long most = Math.max(position.lower(plus), position.value(minus) + to);
            return position.limit(plus, Integer.MIN_VALUE, most) && position.limit(minus, most - to, Integer.MAX_VALUE);
        }
        return true;
    }
}
