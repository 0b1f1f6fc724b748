package be.telling.statistics.gate;

import java.util.SplittableRandom;

/** Finds the step that helps a cell and harms others least. */
final class Steps {
    /** At most so many kinds of persons are looked at for a large group. */
    private static final int LOOKED_AT = 24;

    private final Unknowns unknowns;
    private final Position position;
    private final SplittableRandom random;
    private final Shortlist shortlist = new Shortlist();
    private final int[] choice;
    private final int[] bestChoice;
    private long best;
    private int bestKind;
    private int bestOut;
    private int bestIn;
    private int bestBy;

    /** The attribute in which two persons of one kind change places, or less than 0. */
    private int bestSwap;

    private int bestThere;
    private int bestBack;
    private int ties;

    Steps(Unknowns unknowns, Position position, SplittableRandom random) {
        this.unknowns = unknowns;
        this.position = position;
        this.random = random;
        int most = 0;
        for (Kind kind : unknowns.kinds()) {
            most = Math.max(most, kind.choices().length);
        }
        choice = new int[most];
        bestChoice = new int[most];
    }

    /**
     * Does the best step for a cell that is out of its limits.
     *
     * @param anyway whether also one that does more harm than good; then it is more urgent next time
     * @return false if there was none
     */
    boolean help(int cell, boolean anyway) {
        best = Long.MAX_VALUE;
        look(cell);
        if (best == Long.MAX_VALUE || !anyway && best >= 0) {
            if (anyway) {
                position.weigh();
            }
            return false;
        }
        if (best >= 0) {
            position.weigh();
        }
        step();
        return true;
    }

    private void look(int cell) {
        int categories = unknowns.categories();
        int group = cell / categories;
        int category = cell % categories;
        int lack = position.lack(cell);
        int[] members = unknowns.members(group);
        int count = members.length / Unknowns.MEMBER;
        int looked = Math.min(count, LOOKED_AT);
        int start = looked == count ? 0 : random.nextInt(count);
        shortlist.clear();
        for (int i = 0; i < looked; i++) {
            int at = (start + i) % count * Unknowns.MEMBER;
            for (int other = 0; other < categories; other++) {
                if (other == category) {
                    continue;
                }
                int out = lack > 0 ? other : category;
                int in = lack > 0 ? category : other;
                int by = Math.abs(lack);
                shortlist.offer(at, out, in, by, atFirstSight(members, at, out, in, by));
                if (by > 1) {
                    shortlist.offer(at, out, in, 1, atFirstSight(members, at, out, in, 1));
                }
            }
        }
        for (int i = 0; i < shortlist.size(); i++) {
            int at = shortlist.member(i);
            consider(members[at], members[at + 1], members[at + 2], shortlist.out(i), shortlist.in(i), shortlist.by(i));
        }
    }

    /** What a step costs before it is known which values of the other attributes the persons have. */
    private long atFirstSight(int[] members, int at, int out, int in, int by) {
        Kind kind = unknowns.kinds().get(members[at]);
        int attribute = members[at + 1];
        long cost = along(kind.always(), out, in, by);
        return attribute < 0 ? cost : cost + along(kind.choices()[attribute][members[at + 2]], out, in, by);
    }

    /** Persons of a kind, with a certain value of one attribute if that isn't less than 0, go from a category to another. */
    private void consider(int number, int attribute, int value, int out, int in, int by) {
        Kind kind = unknowns.kinds().get(number);
        int[][][] choices = kind.choices();
        long cost = along(kind.always(), out, in, by);
        long here = 0;
        for (int a = 0; a < choices.length; a++) {
            if (a == attribute) {
                here = along(choices[a][value], out, in, by);
                cost += here;
                choice[a] = value;
                continue;
            }
            long least = Long.MAX_VALUE;
            int equal = 0;
            for (int v = 0; v < choices[a].length; v++) {
                if (unknowns.head(choices[a][v][0]) >= by) {
                    long harm = along(choices[a][v], out, in, by);
                    if (harm < least || harm == least && random.nextInt(++equal) == 0) {
                        equal = harm < least ? 1 : equal;
                        least = harm;
                        choice[a] = v;
                    }
                }
            }
            if (least == Long.MAX_VALUE) {
                cost = Long.MAX_VALUE;
                break;
            }
            cost += least;
        }
        if (cost != Long.MAX_VALUE && better(cost)) {
            keep(number, out, in, by, -1);
            System.arraycopy(choice, 0, bestChoice, 0, choices.length);
        }
        for (int v = 0; attribute >= 0 && v < choices[attribute].length; v++) {
            int[] others = choices[attribute][v];
            if (v != value && unknowns.head(others[0]) >= by && better(here + along(others, in, out, by))) {
                keep(number, out, in, by, attribute);
                bestThere = value;
                bestBack = v;
            }
        }
    }

    private boolean better(long cost) {
        if (cost > best || cost == best && random.nextInt(++ties) != 0) {
            return false;
        }
        ties = cost < best ? 1 : ties;
        best = cost;
        return true;
    }

    private void keep(int kind, int out, int in, int by, int swap) {
        bestKind = kind;
        bestOut = out;
        bestIn = in;
        bestBy = by;
        bestSwap = swap;
    }

    private void step() {
        Kind kind = unknowns.kinds().get(bestKind);
        int[][][] choices = kind.choices();
        if (bestSwap >= 0) {
            move(choices[bestSwap][bestThere], bestBy);
            move(choices[bestSwap][bestBack], -bestBy);
            return;
        }
        move(kind.always(), bestBy);
        for (int a = 0; a < choices.length; a++) {
            move(choices[a][bestChoice[a]], bestBy);
        }
    }

    private void move(int[] groups, int by) {
        for (int group : groups) {
            position.change(unknowns.cell(group, bestOut), -by);
            position.change(unknowns.cell(group, bestIn), by);
        }
    }

    private long along(int[] groups, int out, int in, int by) {
        long harm = 0;
        for (int group : groups) {
            harm += position.worse(unknowns.cell(group, out), -by) + position.worse(unknowns.cell(group, in), by);
        }
        return harm;
    }
}
