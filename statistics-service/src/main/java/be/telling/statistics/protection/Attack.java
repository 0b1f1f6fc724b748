package be.telling.statistics.protection;

import java.util.stream.IntStream;

/**
 * Looks at figures as an attacker does who knows every head count and how far a figure may be from its truth, and finds for every
 * cell, shown or not, tables that he can't exclude, which differ in that cell by as much as is promised. Cells for which it finds
 * none count as open.
 */
final class Attack {
    private static final int STEPS = 100;

    /** More tries hardly ever find what so many did not, and cost the most where there is nothing to find. */
    private static final int TRIES = 30;

    private final Shape shape;
    private final Witness witness;
    private final WitnessSearch search;
    private final Seen seen;
    private final int width;
    private final boolean insiders;

    Attack(Shape shape, int[] low, int[] high, Parameters parameters, Lot lot) {
        this.shape = shape;
        width = parameters.width();
        insiders = parameters.insiders() > 0;
        witness = new Witness(shape, low, high);
        search = new WitnessSearch(witness, lot);
        if (witness.astray() > 0) {
            throw new IllegalStateException("The truth is out of the bounds that are promised for it");
        }
        seen = new Seen(witness);
    }

    /** What an attacker knows of each cell at once: a shown figure's neighbourhood; nothing but the head count of the others. */
    static Attack on(Shape shape, Draft draft, Parameters parameters, Lot lot) {
        int[] low = new int[draft.figures.length];
        int[] high = new int[draft.figures.length];
        for (int cell = 0; cell < low.length; cell++) {
            int group = cell / shape.origins;
            high[cell] = shape.heads[group];
            if (draft.shown(group)) {
                low[cell] = Math.max(0, draft.figures[cell] - parameters.deviation());
                high[cell] = Math.min(high[cell], draft.figures[cell] + parameters.deviation());
            }
        }
        return new Attack(shape, low, high, parameters, lot);
    }

    /** The groups that have an open cell, or have one for somebody who is in the group himself. */
    int[] openGroups() {
        boolean[] open = new boolean[shape.groups()];
        int cells = shape.groups() * shape.origins;
        for (int cell = 0; cell < cells; cell++) {
            int group = cell / shape.origins;
            open[group] |= !holds(cell, seen.outsider(), Math.min(width, shape.heads[group] + 1) - 1);
        }
        for (int cell = 0; insiders && cell < cells; cell++) {
            int group = cell / shape.origins;
            // Where one of this category must be there anyway, his own is no news to him.
            if (!open[group] && shape.truth[cell] > 0 && witness.low[cell] == 0) {
                open[group] = !holdsAgainst(cell, group);
            }
        }
        return IntStream.range(0, open.length).filter(group -> open[group]).toArray();
    }

    /** Whether the others of a group are safe from one of them, who knows that this cell has himself in it. */
    private boolean holdsAgainst(int insider, int group) {
        int required = Math.min(width - 1, shape.heads[group]) - 1;
        int first = group * shape.origins;
        int who = insider - first;
        boolean sought = false;
        boolean holds = true;
        for (int cell = first; holds && cell < first + shape.origins; cell++) {
            if (lacks(cell, who, required) > 0 && !sought) {
                sought = true;
                // All tables that are looked at from here on have himself in them.
                reach(insider, Math.max(1, witness.persons[insider]));
                witness.bound(insider, 1, witness.high[insider]);
            }
            holds = holds(cell, who, required);
        }
        if (sought) {
            witness.bound(insider, 0, witness.high[insider]);
        }
        return holds;
    }

    private boolean holds(int cell, int who, int required) {
        for (int missing = lacks(cell, who, required); missing > 0; missing--) {
            // Values that were reached meanwhile make the rest shorter.
            int lacks = lacks(cell, who, required);
            if (lacks <= 0) {
                return true;
            }
            if (!seen.any(cell, who)) {
                return false;
            }
            reachNew(cell, who, seen.most(cell, who) + missing);
            reachNew(cell, who, seen.least(cell, who) - Math.min(missing, lacks(cell, who, required)));
        }
        return lacks(cell, who, required) <= 0;
    }

    private int lacks(int cell, int who, int required) {
        return seen.any(cell, who) ? required - seen.most(cell, who) + seen.least(cell, who) : required + 1;
    }

    private void reachNew(int cell, int who, int value) {
        if (value < seen.least(cell, who) || value > seen.most(cell, who)) {
            reach(cell, value);
        }
    }

    /** Looks for a table with this value, and leaves the witness there if it finds one. */
    private void reach(int cell, int value) {
        int low = witness.low[cell];
        int high = witness.high[cell];
        boolean reached = false;
        for (int attempt = 0; value >= low && value <= high && attempt < TRIES && !reached; attempt++) {
            witness.begin();
            witness.bound(cell, value, value);
            reached = search.settle(STEPS);
            witness.bound(cell, low, high);
            if (!reached) {
                witness.takeBack();
            }
        }
        for (int i = 0; reached && i < witness.changes(); i++) {
            seen.note(witness.changed(i) / shape.origins);
        }
    }
}
