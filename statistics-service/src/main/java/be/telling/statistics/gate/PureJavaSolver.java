package be.telling.statistics.gate;

import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The same by ojAlgo, which needs no native code: the second opinion, and the fallback where native code can't be loaded. */
final class PureJavaSolver implements Solver {
    private static final double HALF = 0.5;

    /** Milliseconds for one program. It knows no other limit; what it has not decided until then is refused. */
    private static final long LIMIT = 60_000;

    @Override
    public String name() {
        return "ojAlgo " + OjAlgoUtils.getVersion();
    }

    @Override
    public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
        if (from > to) {
            return new Answer.Impossible();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = LIMIT;
        model.options.time_suffice = LIMIT;
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
        long started = System.nanoTime();
        Optimisation.Result result = largest ? model.maximise() : model.minimise();
        if (System.nanoTime() - started >= LIMIT * 1_000_000) {
            return new Answer.Unsolved("TOO_LONG");
        }
        return answer(unknowns, result);
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
