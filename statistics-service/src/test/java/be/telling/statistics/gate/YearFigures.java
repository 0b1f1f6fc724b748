package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release took and gave beside all that came before it, for the benchmark.
 *
 * @param earlier how many releases came before it
 * @param seconds of this machine, to protect and to attack
 * @param refusals reasons of the gate
 * @param shown share of all cells
 * @param meanError persons, over all shown cells
 */
public record YearFigures(int earlier, double seconds, int refusals, double shown, double meanError) {
    /** About the size of the Flemish government, so many years in a row. */
    public static List<YearFigures> ofGovernment(long seed, int releases) {
        return of(Staff.government(seed, 75, 12, 45_000), releases);
    }

    /** A few organisations, so many years in a row. */
    public static List<YearFigures> ofFew(long seed, int releases) {
        return of(Staff.government(seed, 8, 3, 900), releases);
    }

    private static List<YearFigures> of(Staff first, int releases) {
        Years years = new Years();
        List<YearFigures> found = new ArrayList<>();
        Staff staff = first;
        for (int earlier = 0; earlier < releases; earlier++) {
            long started = System.nanoTime();
            Gate.Verdict verdict = years.release(staff, List.of(), true);
            double seconds = (System.nanoTime() - started) / 1e9;
            found.add(new YearFigures(earlier, seconds, verdict.reasons().size(), years.shown(), years.meanError()));
            staff = staff.year();
        }
        return found;
    }
}
