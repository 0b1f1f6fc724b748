package be.telling.lookup.register;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells the operator why the register gives no answers: at once, and then as a sum, so that an outage fills no log. */
final class FailureNotes {

    private static final long PAUSE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private long last;
    private long unsaid;

    FailureNotes(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
        this.last = nanos.getAsLong() - PAUSE;
    }

    synchronized void add(Throwable failure) {
        long now = nanos.getAsLong();
        if (now - last < PAUSE) {
            unsaid++;
            return;
        }
        String sum = unsaid == 0 ? "" : " (and %d times more since the last such note)".formatted(unsaid);
        log.accept("the register gave no answer: " + reason(failure) + sum);
        last = now;
        unsaid = 0;
    }

    /** The words of our own exceptions; of any other the class alone, for its message may quote an answer. */
    private static String reason(Throwable failure) {
        return failure instanceof NoAnswerException || failure instanceof UnreadableAnswerException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
