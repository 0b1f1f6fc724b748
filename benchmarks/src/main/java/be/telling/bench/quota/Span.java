package be.telling.bench.quota;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Watches a number of calls grow: from the first to the last, and how many came between them. */
final class Span implements Runnable {

    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final LongSupplier calls;
    private final long before;
    private long last;
    private long begin;
    private long end;

    Span(LongSupplier calls) {
        this.calls = calls;
        this.before = calls.getAsLong();
        this.last = before;
    }

    /** Until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            look();
        }
    }

    private void look() {
        long seen = calls.getAsLong();
        long now = System.nanoTime();
        if (seen > last) {
            begin = last == before ? now : begin;
            end = now;
            last = seen;
        }
    }

    double seconds() {
        return (end - begin) / 1e9;
    }

    double perSecond() {
        return (last - before - 1) / seconds();
    }
}
