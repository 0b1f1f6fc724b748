package be.telling.bench.disclosure;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.statistics.gate.YearFigures;
import be.telling.statistics.protection.DisclosureFigures;
import java.util.List;

/** What protecting a release and attacking its bytes cost: time, cells, accuracy. */
public final class DisclosureBenchmark implements Benchmark {
    private static final double SECONDS = 15;
    private static final double SECONDS_LARGE = 600;
    private static final double SECONDS_BESIDE_EARLIER = 30;

    /** So many earlier releases are attacked in that time. */
    private static final int EARLIER = 2;

    private static final double MEAN_ERROR = 2;
    private static final double LARGEST_ERROR = 5;
    private static final double MEBIBYTES = 2_048;

    @Override
    public String name() {
        return "disclosure";
    }

    @Override
    public String about() {
        return "protecting a release by controlled rounding, attacked until nothing is open, and attacking its final"
                + " bytes";
    }

    @Override
    public void run(Report report) {
        for (long seed = 1; seed <= 3; seed++) {
            measure(report, "75 organisations, seed " + seed, DisclosureFigures.ofGovernment(seed), SECONDS);
        }
        for (long seed = 1; seed <= 3; seed++) {
            measure(report, "75 odd organisations, seed " + seed, DisclosureFigures.ofOddities(seed), SECONDS);
        }
        years(report, "75 organisations", YearFigures.ofGovernment(1, 4));
        years(report, "8 organisations", YearFigures.ofFew(1, 11));
        measure(report, "1,000 organisations", DisclosureFigures.ofThousand(1), SECONDS_LARGE);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        report.atMost("heap that the run was given, MiB", runtime.maxMemory() / 1_048_576.0, MEBIBYTES);
    }

    private static void years(Report report, String what, List<YearFigures> years) {
        for (YearFigures year : years) {
            String beside = what + " beside " + year.earlier() + " earlier releases";
            String seconds = beside + ": seconds to protect and to attack";
            if (year.earlier() <= EARLIER) {
                report.atMost(seconds, year.seconds(), SECONDS_BESIDE_EARLIER);
            } else {
                report.figure(seconds, year.seconds(), "s");
            }
            report.atMost(beside + ": reasons to refuse it", year.refusals(), 0);
            report.atMost(beside + ": mean error of shown cells", year.meanError(), MEAN_ERROR);
            report.figure(beside + ": withheld", 100 * (1 - year.shown()), "% of cells");
        }
    }

    private static void measure(Report report, String what, DisclosureFigures figures, double seconds) {
        report.atMost(what + ": seconds to protect", figures.seconds(), seconds);
        report.atMost(what + ": seconds to attack the final bytes", figures.gateSeconds(), seconds);
        report.atMost(what + ": claims that no witness settled", figures.openClaims(), 0);
        report.atMost(what + ": mean error of shown cells", figures.meanError(), MEAN_ERROR);
        report.atMost(what + ": largest error of totals over 1,000", figures.largestErrorOfLarge(), LARGEST_ERROR);
        report.figure(what + ": withheld", 100 * figures.withheld(), "% of cells");
        report.figure(what + ": withheld, small lists left out", 100 * figures.withheldOfLarge(), "% of cells");
        report.figure(what + ": withheld by plain suppression", 100 * figures.suppressed(), "% of cells");
    }
}
