package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.GateFigures;
import java.util.Set;

/**
 * What protecting one round took and gave, for the benchmark.
 *
 * @param seconds of this machine, to protect
 * @param gateSeconds of this machine, to attack what came out
 * @param openClaims how many claims of the attack its walk left to a solver
 * @param meanError persons, over all shown cells, totals over origins included
 * @param largestErrorOfLarge persons, over shown totals of 1,000 or more
 * @param withheld share of all cells
 * @param withheldOfLarge share of the cells of places that have the minimum size and hide no other
 * @param suppressed share of all cells that plain suppression would withhold
 */
public record DisclosureFigures(
        double seconds,
        double gateSeconds,
        int openClaims,
        double meanError,
        double largestErrorOfLarge,
        double withheld,
        double withheldOfLarge,
        double suppressed) {
    /** About the size of the Flemish government. */
    public static DisclosureFigures ofGovernment(long seed) {
        return of(Populations.random(seed, 75, 12, 45_000));
    }

    /** Tiny organisations, of one sex, of one origin, without known attributes. */
    public static DisclosureFigures ofOddities(long seed) {
        return of(Populations.nasty(seed, 75, 12));
    }

    public static DisclosureFigures ofThousand(long seed) {
        return of(Populations.random(seed, 1_000, 40, 600_000));
    }

    private static DisclosureFigures of(RawCounts counts) {
        long started = System.nanoTime();
        Protection outcome = new RoundingProtector(Seeds.of(new byte[32])).protect(counts, Parameters.DEFAULT);
        double seconds = (System.nanoTime() - started) / 1e9;
        ProtectedFigures figures = switch (outcome) {
            case Protection.Protected done -> done.figures();
            case Protection.Refused refused -> throw new IllegalStateException("Refused: " + refused.reasons());
        };
        HeadCounts heads = HeadCounts.of(counts);
        long errors = 0;
        long largest = 0;
        for (var cell : figures.figures().entrySet()) {
            boolean total = cell.getKey().origin().equals(CellKey.TOTAL);
            long truth = total ? heads.of(cell.getKey()) : counts.count(cell.getKey());
            long error = Math.abs(cell.getValue() - truth);
            errors += error;
            largest = truth >= 1_000 ? Math.max(largest, error) : largest;
        }
        Set<String> small = Withholding.choose(counts, Parameters.DEFAULT.minimumSize());
        long ofLarge = figures.keys().stream()
                .filter(key -> !small.contains(key.organisation()))
                .count();
        int shown = figures.figures().size();
        GateFigures gate = GateFigures.of(figures, counts);
        return new DisclosureFigures(
                seconds,
                gate.seconds(),
                gate.open(),
                errors / (double) shown,
                largest,
                1 - shown / (double) figures.keys().size(),
                1 - shown / (double) ofLarge,
                PlainSuppression.share(counts));
    }
}
