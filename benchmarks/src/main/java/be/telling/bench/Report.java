package be.telling.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured, a line each, so that two runs can be compared with {@code diff}. */
public final class Report {

    private final PrintStream out;
    private boolean barsMet = true;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void title(Benchmark benchmark) {
        out.printf("%n== %s: %s%n", benchmark.name(), benchmark.about());
    }

    /** A figure that stands for itself. */
    public void figure(String what, double value, String unit) {
        out.printf(Locale.ROOT, "%-58s %14.3f %s%n", what, value, unit);
    }

    /** A remark on how to read the figures. */
    public void note(String text) {
        out.println("   " + text);
    }

    /** A ratio to a baseline of the same run, with the least it should be. */
    public void atLeast(String what, double ratio, double bar) {
        bar(what, ratio, ratio >= bar, ">=", bar);
    }

    /** A ratio to a baseline of the same run, with the most it should be. */
    public void atMost(String what, double ratio, double bar) {
        bar(what, ratio, ratio <= bar, "<=", bar);
    }

    private void bar(String what, double ratio, boolean met, String sign, double bar) {
        barsMet &= met;
        out.printf(Locale.ROOT, "%-58s %14.3f (bar %s %.3f) %s%n", what, ratio, sign, bar, met ? "met" : "MISSED");
    }

    /** Whether no bar was missed so far. */
    public boolean barsMet() {
        return barsMet;
    }
}
