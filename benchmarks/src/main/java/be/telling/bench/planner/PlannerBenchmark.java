package be.telling.bench.planner;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.lookup.planning.PlannerFigures;

/** How many calls the planner takes, against every fixed order, the best adaptive one, and who knows the answers. */
public final class PlannerBenchmark implements Benchmark {

    private static final long SEED = 1;
    private static final int PERSONS = 5_000;
    private static final double BAR = 1.02;

    @Override
    public String name() {
        return "planner";
    }

    @Override
    public String about() {
        return "calls to the register per person, over a population of " + PERSONS;
    }

    @Override
    public void run(Report report) {
        report.note("alone: each family for itself; round: relatives are asked once for all");
        for (String definition : PlannerFigures.DEFINITIONS) {
            PlannerFigures calls = PlannerFigures.of(definition, SEED, PERSONS);
            report.figure(definition + " alone, planner", calls.planner(), "calls per person");
            report.figure(definition + " alone, best fixed order", calls.fixed(), "calls per person");
            report.figure(definition + " alone, best order by answers", calls.adaptive(), "calls per person");
            report.figure(definition + " alone, answers known before", calls.fewest(), "calls per person");
            report.figure(definition + " round, planner", calls.round(), "calls per person");
            report.figure(
                    definition + " round, planner without choice", calls.roundWithoutChoice(), "calls per person");
            report.figure(definition + " round, best fixed order", calls.roundFixed(), "calls per person");
            report.figure(definition + " round, answers known before", calls.roundFewest(), "calls per person");
            report.atMost(definition + " alone, planner to best fixed order", calls.planner() / calls.fixed(), BAR);
            report.atMost(
                    definition + " alone, planner to best order by answers", calls.planner() / calls.adaptive(), BAR);
            report.atMost(definition + " round, planner to best fixed order", calls.round() / calls.roundFixed(), BAR);
            report.atMost(
                    definition + " round, planner to answers known before", calls.round() / calls.roundFewest(), BAR);
        }
    }
}
