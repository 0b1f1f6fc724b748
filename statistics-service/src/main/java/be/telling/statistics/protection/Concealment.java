package be.telling.statistics.protection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which groups are shown. Not shown from the start are small places with what hides them, and groups of fewer persons than the
 * threshold: everybody there would be one of a few. What can't be shown safely follows, the least people first: a row of an
 * organisation, then a row of a domain, then all rows of a table.
 */
final class Concealment {
    /** Figures of a group that were seen through are replaced so many times before the group is withheld. */
    private static final int PATIENCE = 3;

    private final Draft draft;
    private final Shape shape;
    private final boolean[] allowed;
    private final Map<Integer, Integer> answered = new HashMap<>();

    /** @param allowed groups that may be shown if it is safe; not those of small places */
    Concealment(Draft draft, boolean[] allowed) {
        this.draft = draft;
        this.shape = draft.shape;
        this.allowed = allowed;
        for (int group = 0; group < allowed.length; group++) {
            allowed[group] |= shape.heads[group] > 0 && draft.shown(shape.group(shape.placeOf(group), Shape.ALL));
        }
    }

    static boolean[] atFirst(Shape shape, Parameters parameters) {
        Set<String> withheld = Withholding.choose(shape.counts, parameters.minimumSize());
        boolean[] shown = new boolean[shape.groups()];
        for (int group = 0; group < shown.length; group++) {
            int heads = shape.heads[group];
            shown[group] = (heads == 0 || heads >= parameters.threshold())
                    && !withheld.contains(shape.code(shape.placeOf(group)));
        }
        return shown;
    }

    /** Shows again what happens to keep all promises. */
    void reveal() {
        for (int group = 0; group < allowed.length; group++) {
            if (allowed[group] && !draft.shown(group) && draft.presentable(group)) {
                draft.show(group, true);
            }
        }
    }

    /** Withholds something for every group that breaks a promise, more the longer it takes. */
    void give(int round) {
        int[] broken = new int[draft.broken()];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = draft.broken(i);
        }
        for (int group : broken) {
            int place = shape.placeOf(group);
            int row = shape.rowOf(group);
            if (row == Shape.ALL && place > 0 && round > 4) {
                place(place);
            } else if (row == Shape.ALL) {
                smallestRows(place);
            } else if (shape.isOrganisation(place) || round > 1 || !smallestPart(place, row)) {
                hide(group);
            }
        }
    }

    /** What becomes of a group that an attack saw through. */
    void answer(int group) {
        int times = answered.merge(group, 1, Integer::sum);
        int row = shape.rowOf(group);
        if (times < PATIENCE && draft.shown(group) && row != Shape.ALL) {
            draft.avoid(group);
        } else if (row == Shape.ALL) {
            smallestRows(shape.placeOf(group));
        } else if (draft.shown(group)) {
            hide(group);
        } else {
            table(shape.placeOf(group), shape.attributeOf[row]);
        }
    }

    /**
     * What becomes of a group that others object to, who know more than this round: other figures are tried, for a whole place too;
     * then it is withheld, then its table, then what is beside it.
     *
     * @return false if there is nothing left to be done for it
     */
    boolean heed(int group) {
        int times = answered.merge(group, 1, Integer::sum);
        int place = shape.placeOf(group);
        int row = shape.rowOf(group);
        if (draft.shown(group) && times < PATIENCE) {
            draft.avoid(group);
            return true;
        }
        int before = shown();
        if (draft.shown(group) && row != Shape.ALL) {
            hide(group);
        } else if (draft.shown(group) && place > 0) {
            place(place);
        } else if (row == Shape.ALL) {
            smallestRows(place);
        } else if (!beside(place, row)) {
            table(place, shape.attributeOf[row]);
        }
        return shown() < before;
    }

    /** Withholds the same row of the smallest other place, so that a withheld one isn't all that is left of a sum. */
    private boolean beside(int place, int row) {
        return shape.isOrganisation(place) ? smallestPart(shape.chain[place][1], row) : smallestPart(place, row);
    }

    private int shown() {
        int shown = 0;
        for (int group = 0; group < allowed.length; group++) {
            shown += draft.shown(group) && shape.heads[group] > 0 ? 1 : 0;
        }
        return shown;
    }

    private boolean smallestPart(int place, int row) {
        int least = -1;
        for (int leaf : shape.leavesOf[place]) {
            least = smaller(least, shape.group(leaf, row));
        }
        if (least >= 0) {
            hide(least);
        }
        return least >= 0;
    }

    private void smallestRows(int place) {
        for (int a = 0; a < shape.attributes(); a++) {
            int least = -1;
            for (int row = shape.attributeStart[a]; row < shape.attributeStart[a + 1]; row++) {
                least = smaller(least, shape.group(place, row));
            }
            if (least >= 0) {
                hide(least);
            }
        }
    }

    private void table(int place, int attribute) {
        for (int row = shape.attributeStart[attribute]; row < shape.attributeStart[attribute + 1]; row++) {
            if (shape.heads[shape.group(place, row)] > 0) {
                hide(shape.group(place, row));
            }
        }
    }

    /** Withholds a place and the smallest other beside it, so that neither is what is left of what they are in. */
    private void place(int place) {
        everything(place);
        int least = -1;
        for (int beside = 1; beside < shape.places; beside++) {
            boolean sibling = shape.isOrganisation(place)
                    ? shape.isOrganisation(beside) && shape.chain[place][1] == shape.chain[beside][1]
                    : !shape.isOrganisation(beside);
            if (sibling) {
                least = smaller(least, shape.group(beside, Shape.ALL));
            }
        }
        if (least >= 0) {
            everything(shape.placeOf(least));
        }
    }

    private void everything(int place) {
        for (int row = 0; row < shape.rows; row++) {
            hide(shape.group(place, row));
        }
        int[] within = shape.leavesOf[place];
        // A domain of which every organisation is shown could be added up again.
        if (!shape.isOrganisation(place)
                && Arrays.stream(within).allMatch(leaf -> draft.shown(shape.group(leaf, Shape.ALL)))) {
            int least = -1;
            for (int leaf : within) {
                least = smaller(least, shape.group(leaf, Shape.ALL));
            }
            if (least >= 0) {
                everything(shape.placeOf(least));
            }
        }
    }

    private int smaller(int least, int group) {
        boolean candidate = draft.shown(group) && shape.heads[group] > 0;
        return candidate && (least < 0 || shape.heads[group] < shape.heads[least]) ? group : least;
    }

    private void hide(int group) {
        draft.show(group, false);
        // What was withheld for a reason stays so.
        allowed[group] = false;
    }
}
