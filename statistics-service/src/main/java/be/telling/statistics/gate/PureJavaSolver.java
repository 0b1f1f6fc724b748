package be.telling.statistics.gate;

import java.util.List;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The same by ojAlgo, which needs no native code: the second opinion, and the fallback where native code can't be loaded. */
final class PureJavaSolver implements Solver {
    private static final double HALF = 0.5;

    @Override
    public String name() {
        return "ojAlgo " + OjAlgoUtils.getVersion();
    }

    @Override
    public boolean quick() {
        return false;
    }

    @Override
    public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
        if (from > to) {
            return new Answer.Impossible();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] cells = new Variable[unknowns.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            if (unknowns.lower(cell) > unknowns.upper(cell)) {
                return new Answer.Impossible();
            }
            cells[cell] = model.newVariable("c" + cell)
                    .lower(unknowns.lower(cell))
                    .upper(unknowns.upper(cell))
                    .integer(true);
        }
        equations(unknowns, model, cells);
        Expression wanted = model.newExpression("wanted").set(cells[target.plus()], 1);
        Expression between = model.newExpression("between").set(cells[target.plus()], 1);
        if (target.minus() != Target.NOTHING) {
            wanted.set(cells[target.minus()], -1);
            between.set(cells[target.minus()], -1);
        }
        between.lower(from).upper(to);
        wanted.weight(1);
        Optimisation.Result result = largest ? model.maximise() : model.minimise();
        return answer(unknowns, result);
    }

    /** Too slow for that: the walk has to do. */
    @Override
    public Answer stretch(Unknowns unknowns, int[] point, int region, List<Goal> goals, boolean roughly) {
        return new Answer.Unsolved("NOT_TRIED");
    }

    private static Answer answer(Unknowns unknowns, Optimisation.Result result) {
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return new Answer.Impossible();
        }
        if (!result.getState().isOptimal()) {
            return new Answer.Unsolved(result.getState().name());
        }
        int[] point = new int[unknowns.cells()];
        for (int cell = 0; cell < point.length; cell++) {
            point[cell] = (int) Math.floor(result.doubleValue(cell) + HALF);
        }
        // Its arithmetic is not exact: what it found counts only if it holds.
        return unknowns.allow(point) ? new Answer.Found(point) : new Answer.Unsolved("INEXACT");
    }

    private static void equations(Unknowns unknowns, ExpressionsBasedModel model, Variable[] cells) {
        for (int group = 0; group < unknowns.groups(); group++) {
            Expression persons = model.newExpression("g" + group).level(unknowns.head(group));
            for (int category = 0; category < unknowns.categories(); category++) {
                persons.set(cells[unknowns.cell(group, category)], 1);
            }
        }
        int number = 0;
        for (Unknowns.Sum sum : unknowns.sums()) {
            for (int category = 0; category < unknowns.categories(); category++) {
                Expression left = model.newExpression("s" + number++).level(0);
                left.set(cells[unknowns.cell(sum.whole(), category)], -1);
                for (int part : sum.parts()) {
                    left.set(cells[unknowns.cell(part, category)], 1);
                }
            }
        }
    }
}
