package be.telling.statistics.protection;

import java.util.Arrays;

/**
 * The least and the most that each cell has in any table an attacker can't exclude, among those found so far: for somebody from
 * outside, and for one who is in the cell's group himself and so excludes every table without anybody of his origin there.
 */
final class Seen {
    private final Shape shape;
    private final Witness witness;
    private final int outsider;

    /** By cell, and within it by who looks: one of each origin, and an outsider. */
    private final int[] least;

    private final int[] most;

    Seen(Witness witness) {
        this.witness = witness;
        shape = witness.shape;
        outsider = shape.origins;
        least = new int[witness.persons.length * (shape.origins + 1)];
        most = new int[least.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, Integer.MIN_VALUE);
        for (int group = 0; group < shape.groups(); group++) {
            note(group);
        }
    }

    /** Who looks without being in any group. */
    int outsider() {
        return outsider;
    }

    /** Notes what the witness has in a group now; it must be in all its bounds. */
    void note(int group) {
        int first = group * shape.origins;
        for (int who = 0; who <= outsider; who++) {
            if (who == outsider || witness.persons[first + who] > 0) {
                for (int cell = first; cell < first + shape.origins; cell++) {
                    int at = at(cell, who);
                    least[at] = Math.min(least[at], witness.persons[cell]);
                    most[at] = Math.max(most[at], witness.persons[cell]);
                }
            }
        }
    }

    /** Whether any table is known that this one can't exclude. */
    boolean any(int cell, int who) {
        return least[at(cell, who)] <= most[at(cell, who)];
    }

    int least(int cell, int who) {
        return least[at(cell, who)];
    }

    int most(int cell, int who) {
        return most[at(cell, who)];
    }

    private int at(int cell, int who) {
        return cell * (outsider + 1) + who;
    }
}
