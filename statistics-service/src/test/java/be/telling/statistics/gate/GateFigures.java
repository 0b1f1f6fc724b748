package be.telling.statistics.gate;

import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.Solver.Answer;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Rendered;

/**
 * What attacking one release took, for the benchmark: reading it and walking, without any solver.
 *
 * @param claims how many there are
 * @param open how many the walk left to a solver
 */
public record GateFigures(double seconds, int claims, int open) {
    /** Attacks these figures alone. */
    public static GateFigures of(ProtectedFigures figures, RawCounts counts) {
        byte[] bytes = Rendered.jsonStat(figures, Language.NL);
        long started = System.nanoTime();
        JsonStatReader reader = new JsonStatReader(bytes);
        Edition edition = new Edition(
                figures.round(), reader.cells(), reader.places(), HeadCounts.of(counts), figures.parameters());
        Tables tables = new Tables(edition.published().origins());
        tables.add(edition);
        Attack.Outcome outcome = new Attack(tables.unknowns(), new Nobody()).on(tables.claims());
        return new GateFigures((System.nanoTime() - started) / 1e9, outcome.claims(), outcome.bySolver());
    }

    /** A solver that answers nothing. */
    private record Nobody() implements Solver {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
            return new Answer.Unsolved("NOT_TRIED");
        }
    }
}
