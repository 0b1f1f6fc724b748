package be.telling.statistics.gate;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/** Exact integer bounds by OR-Tools' CP-SAT: native code, one thread, a fixed seed, and limits that no clock decides. */
final class CpSatSolver implements Solver {
    /** In the solver's own units, about seconds of work, which are the same on every machine. */
    private static final double WORK = 30;

    private static final int SEED = 20_240_229;

    private final String version;

    /** The native library has to be loaded before. */
    CpSatSolver(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "OR-Tools CP-SAT " + version;
    }

    @Override
    public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
        if (from > to) {
            return new Answer.Impossible();
        }
        CpModel model = new CpModel();
        IntVar[] cells = new IntVar[unknowns.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            if (unknowns.lower(cell) > unknowns.upper(cell)) {
                return new Answer.Impossible();
            }
            cells[cell] = model.newIntVar(unknowns.lower(cell), unknowns.upper(cell), "");
        }
        equations(unknowns, model, cells);
        LinearExprBuilder wanted = expression(cells, target);
        model.addLinearConstraint(wanted, from, to);
        if (from < to) {
            if (largest) {
                model.maximize(wanted);
            } else {
                model.minimize(wanted);
            }
        }
        return answer(model, cells);
    }

    private static LinearExprBuilder expression(IntVar[] cells, Target target) {
        LinearExprBuilder expression = LinearExpr.newBuilder().add(cells[target.plus()]);
        if (target.minus() != Target.NOTHING) {
            expression.addTerm(cells[target.minus()], -1);
        }
        return expression;
    }

    static void equations(Unknowns unknowns, CpModel model, IntVar[] cells) {
        for (int group = 0; group < unknowns.groups(); group++) {
            LinearExprBuilder persons = LinearExpr.newBuilder();
            for (int category = 0; category < unknowns.categories(); category++) {
                persons.add(cells[unknowns.cell(group, category)]);
            }
            model.addEquality(persons, unknowns.head(group));
        }
        for (Unknowns.Sum sum : unknowns.sums()) {
            for (int category = 0; category < unknowns.categories(); category++) {
                LinearExprBuilder left =
                        LinearExpr.newBuilder().addTerm(cells[unknowns.cell(sum.whole(), category)], -1);
                for (int part : sum.parts()) {
                    left.add(cells[unknowns.cell(part, category)]);
                }
                model.addEquality(left, 0);
            }
        }
    }

    private static Answer answer(CpModel model, IntVar[] cells) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(SEED).setMaxDeterministicTime(WORK);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> {
                if (status == CpSolverStatus.FEASIBLE) {
                    yield new Answer.Unsolved(status.name());
                }
                int[] point = new int[cells.length];
                for (int cell = 0; cell < point.length; cell++) {
                    point[cell] = (int) solver.value(cells[cell]);
                }
                yield new Answer.Found(point);
            }
            case INFEASIBLE -> new Answer.Impossible();
            case UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> new Answer.Unsolved(status.name());
        };
    }
}
