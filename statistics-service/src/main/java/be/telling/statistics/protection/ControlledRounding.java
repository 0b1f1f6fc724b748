package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.RawCounts;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rounds every cell to the multiple of the base below or above its truth, so that all tables still add up, over places, over the
 * values of each attribute and over origins, and attacks the result before it is given out. What the attack sees through is
 * rounded differently; what can't be, is withheld, row by row and then table by table.
 */
final class ControlledRounding {
    /** Tries for each cell of an organisation: a few seconds for a whole government. */
    private static final int TRIES = 350;

    /** A change may make the draft so much dearer at first: twice the price of a broken promise. */
    private static final int WARMTH = 60;

    private static final int ROUNDS = 40;
    private static final int SETTLES = 10;

    /** So many times objections of others are answered; whoever decides in the end may still refuse. */
    private static final int HEARINGS = 16;

    private final RawCounts counts;
    private final Parameters parameters;
    private final Shape shape;
    private final Lot lot;
    private final Draft draft;
    private final Annealing annealing;
    private final Repair repair;
    private final Concealment concealment;
    private final int size;

    ControlledRounding(RawCounts counts, Parameters parameters, Recollection recollection, Lot lot) {
        this.counts = counts;
        this.parameters = parameters;
        this.lot = lot;
        shape = new Shape(counts);
        SortedMap<CellKey, Long> start = new Rounding(counts, parameters.base()).figures();
        int[] figures = new int[shape.truth.length];
        for (int cell = 0; cell < figures.length; cell++) {
            figures[cell] = Math.toIntExact(start.getOrDefault(shape.key(cell), 0L));
        }
        boolean[] shown = Concealment.atFirst(shape, parameters);
        draft = new Draft(shape, parameters, figures, shown);
        recollection.kept(shape, parameters).forEach(draft::keep);
        recollection.pasts(shape, parameters).forEach(draft::compare);
        concealment = new Concealment(draft, shown.clone());
        annealing = new Annealing(draft, lot);
        repair = new Repair(draft);
        size = shape.leaves.length * shape.rows * shape.origins;
    }

    Protection protect(Critic critic) {
        int hearings = 0;
        annealing.run((long) TRIES * size, WARMTH);
        for (int round = 0; round < ROUNDS; round++) {
            settle(round);
            if (round < ROUNDS / 2) {
                concealment.reveal();
            }
            int[] open = draft.broken() > 0
                    ? new int[0]
                    : Attack.on(shape, draft, parameters, lot).openGroups();
            if (draft.broken() == 0 && open.length == 0) {
                ProtectedFigures figures = figures();
                if (hearings++ == HEARINGS || !heed(critic, figures)) {
                    return new Protection.Protected(figures);
                }
            }
            for (int group : open) {
                concealment.answer(group);
            }
        }
        return new Protection.Refused(List.of(new Reason(
                "not-protectable",
                "No figures were found that withstand every attack; too few persons, or too alike.")));
    }

    /** Whether somebody objected to figures and anything could be changed. */
    private boolean heed(Critic critic, ProtectedFigures figures) {
        Set<CellKey> objections = critic.objections(figures);
        boolean changed = false;
        for (int group = 0; group < shape.groups(); group++) {
            if (objections.contains(shape.key(group, CellKey.TOTAL))) {
                changed |= concealment.heed(group);
            }
        }
        return changed;
    }

    /** Withholds until no promise is broken; what keeps a promise again is tried first. */
    private void settle(int round) {
        for (int i = 0; i < SETTLES && draft.broken() > 0; i++) {
            repair.run();
            annealing.run((long) TRIES * size / 40, 0);
            if (draft.broken() > 0) {
                annealing.run((long) TRIES * size / 20, WARMTH / 4);
                annealing.run((long) TRIES * size / 40, 0);
                repair.run();
            }
            if (draft.broken() > 0) {
                concealment.give(i);
            }
        }
    }

    private ProtectedFigures figures() {
        SortedMap<CellKey, Long> figures = new TreeMap<>();
        for (int group = 0; group < shape.groups(); group++) {
            if (!draft.shown(group)) {
                continue;
            }
            long sum = 0;
            for (int cell = group * shape.origins; cell < (group + 1) * shape.origins; cell++) {
                figures.put(shape.key(cell), (long) draft.figures[cell]);
                sum += draft.figures[cell];
            }
            figures.put(shape.key(group, CellKey.TOTAL), sum);
        }
        return new ProtectedFigures(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                parameters,
                counts.domains(),
                counts.organisations(),
                figures);
    }
}
