package be.telling.run.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Where a run tells what it does. Lines and the bar may come from several threads: a line is printed above the bar, not into it.
 */
public final class Terminal {
    private static final int BAR = 30;

    /** Without a terminal a line each ten percent, or after this time, so that a log shows that something still happens. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean interactive;
    private String bar = "";
    private int lastTenth = -1;
    private Instant lastLine = Instant.EPOCH;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** Standard output. */
    public static Terminal standard() {
        return new Terminal(
                System.out, System.console() != null && System.console().isTerminal());
    }

    /** Tells nobody; for tests, which look at the parts themselves. */
    public static Terminal silent() {
        return new Terminal(new PrintStream(PrintStream.nullOutputStream()), false);
    }

    public synchronized void line(String text) {
        if (interactive && !bar.isEmpty()) {
            out.print("\r" + " ".repeat(bar.length()) + "\r");
        }
        out.println(text);
        if (interactive) {
            out.print(bar);
        }
        out.flush();
    }

    /** Shows how far something is. */
    public synchronized void progress(String what, long done, long total, String more) {
        double share = total <= 0 ? 0 : Math.min(1, (double) done / total);
        String text = String.format(Locale.ROOT, "%s %,d of %,d (%.0f %%)%s", what, done, total, share * 100, more);
        if (interactive) {
            int full = (int) (share * BAR);
            String next = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + text;
            out.print("\r" + next + " ".repeat(Math.max(0, bar.length() - next.length())));
            bar = next;
            out.flush();
            return;
        }
        int tenth = (int) (share * TENTHS);
        if (tenth != lastTenth || Duration.between(lastLine, Instant.now()).compareTo(SILENCE) > 0) {
            lastTenth = tenth;
            lastLine = Instant.now();
            line(text);
        }
    }

    /** Ends the bar; what it showed last stays. */
    public synchronized void progressDone() {
        if (interactive && !bar.isEmpty()) {
            out.println();
        }
        bar = "";
        lastTenth = -1;
    }
}
