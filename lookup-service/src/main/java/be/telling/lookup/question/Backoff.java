package be.telling.lookup.question;

import java.util.function.DoubleSupplier;

/**
 * When a question that the register couldn't answer is asked again: after 0.2 seconds, then ever twice as long, up to
 * 30 seconds; somewhere in the second half of that time, so that what failed together doesn't return together.
 */
final class Backoff {

    private static final double FIRST_SECONDS = 0.2;
    private static final double LONGEST_SECONDS = 30;

    private final int patience;
    private final DoubleSupplier random;

    /**
     * @param patience attempts in vain after which a question is set aside
     * @param random from 0 to 1
     */
    Backoff(int patience, DoubleSupplier random) {
        this.patience = patience;
        this.random = random;
    }

    /** @param attempts in vain so far, from 1 */
    double seconds(int attempts) {
        double longest = Math.min(LONGEST_SECONDS, FIRST_SECONDS * Math.pow(2, attempts - 1.0));
        return longest * (1 + random.getAsDouble()) / 2;
    }

    boolean isOver(int attempts) {
        return attempts >= patience;
    }
}
