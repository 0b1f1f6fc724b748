package be.telling.statistics.protection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks at figures as an attacker does who knows every head count and how far a figure may be from its truth, and finds for every
 * cell, shown or not, tables that he can't exclude, which differ in that cell by as much as is promised. Cells for which it finds
 * none count as open.
 */
final class Attack {
    private static final int STEPS = 300;
    private static final int TRIES = 400;

    private final Shape shape;
    private final Witness witness;
    private final WitnessSearch search;
    private final int width;
    private final boolean insiders;

    /** By cell: the least and the most that a witness has there. */
    private final int[] least;

    private final int[] most;

    Attack(Shape shape, int[] low, int[] high, Parameters parameters, Lot lot) {
        this.shape = shape;
        width = parameters.width();
        insiders = parameters.insiders() > 0;
        witness = new Witness(shape, low, high);
        search = new WitnessSearch(witness, lot);
        least = witness.persons.clone();
        most = witness.persons.clone();
        if (witness.astray() > 0) {
            throw new IllegalStateException("The truth is out of the bounds that are promised for it");
        }
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
        for (int cell = 0; cell < least.length; cell++) {
            int group = cell / shape.origins;
            open[group] |= !holds(cell, Math.min(width, shape.heads[group] + 1) - 1);
        }
        for (int cell = 0; insiders && cell < least.length; cell++) {
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
        int[] leastBefore = Arrays.copyOfRange(least, first, first + shape.origins);
        int[] mostBefore = Arrays.copyOfRange(most, first, first + shape.origins);
        boolean holds = reach(insider, Math.max(1, witness.persons[insider]), true);
        witness.bound(insider, 1, witness.high[insider]);
        for (int cell = first; cell < first + shape.origins; cell++) {
            least[cell] = witness.persons[cell];
            most[cell] = witness.persons[cell];
        }
        for (int cell = first; holds && cell < first + shape.origins; cell++) {
            holds = holds(cell, required);
        }
        witness.bound(insider, 0, witness.high[insider]);
        for (int origin = 0; origin < shape.origins; origin++) {
            least[first + origin] = Math.min(least[first + origin], leastBefore[origin]);
            most[first + origin] = Math.max(most[first + origin], mostBefore[origin]);
        }
        return holds;
    }

    private boolean holds(int cell, int required) {
        for (int missing = required - most[cell] + least[cell]; missing > 0; missing--) {
            // Values that were reached meanwhile make the rest shorter.
            if (most[cell] - least[cell] >= required) {
                return true;
            }
            reach(cell, most[cell] + missing, false);
            reach(cell, least[cell] - Math.min(missing, required - most[cell] + least[cell]), false);
        }
        return most[cell] - least[cell] >= required;
    }

    /** Looks for a table with this value; with one that was seen before, only if the witness itself must have it. */
    private boolean reach(int cell, int value, boolean again) {
        int low = witness.low[cell];
        int high = witness.high[cell];
        if (value < low || value > high || !again && value >= least[cell] && value <= most[cell]) {
            return false;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            witness.begin();
            witness.bound(cell, value, value);
            boolean reached = search.settle(STEPS);
            if (reached) {
                for (int i = 0; i < witness.changes(); i++) {
                    int changed = witness.changed(i);
                    least[changed] = Math.min(least[changed], witness.persons[changed]);
                    most[changed] = Math.max(most[changed], witness.persons[changed]);
                }
            }
            witness.bound(cell, low, high);
            if (reached) {
                return true;
            }
            witness.takeBack();
        }
        return false;
    }
}
