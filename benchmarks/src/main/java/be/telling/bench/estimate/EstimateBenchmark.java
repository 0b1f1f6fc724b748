package be.telling.bench.estimate;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.lookup.delivery.EstimateFigures;
import be.telling.lookup.planning.PlannerFigures;

/** How far off the foretold end of a round is, over several populations and every definition. */
public final class EstimateBenchmark implements Benchmark {

    /** A round of the real size, and one in which chance decides more. */
    private static final int REAL = 40_000;

    private static final int SMALL = 5_000;
    private static final int POPULATIONS = Integer.getInteger("telling.bench.populations", 5);
    private static final double BAR = 0.05;

    @Override
    public String name() {
        return "estimate";
    }

    @Override
    public String about() {
        return "error of the estimated end from a tenth of the calls on, as a part of the whole duration, over "
                + POPULATIONS + " populations";
    }

    @Override
    public void run(Report report) {
        for (String definition : PlannerFigures.DEFINITIONS) {
            for (boolean inscribing : new boolean[] {false, true}) {
                String what = definition + (inscribing ? ", inscribing, " : ", ");
                EstimateFigures small = EstimateFigures.of(definition, SMALL, POPULATIONS, inscribing);
                report.atMost(what + SMALL + " persons, mean", small.mean(), BAR);
                report.figure(what + SMALL + " persons, worst", small.worst(), "");
                EstimateFigures real = EstimateFigures.of(definition, REAL, POPULATIONS, inscribing);
                report.atMost(what + REAL + " persons, worst", real.worst(), BAR);
            }
        }
    }
}
