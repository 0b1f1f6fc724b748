package be.telling.lookup.quota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which the register may be called, over all replicas together.
 *
 * @param rate calls a second that hold now
 * @param concurrency calls at once that hold now
 * @param rateSet what an operator set in place of the setting, null if the setting holds
 * @param concurrencySet the same
 * @param windows when calls may be made
 * @param pause that an operator ordered, null if there is none; it may be over
 */
public record Terms(
        double rate,
        int concurrency,
        @Nullable Double rateSet,
        @Nullable Integer concurrencySet,
        Windows windows,
        @Nullable Pause pause) {

    public boolean isPaused(Instant now) {
        return pause != null && pause.holds(now);
    }

    /** Whether calls may be made at this moment. */
    public boolean allow(Instant now) {
        return !isPaused(now) && windows.isOpen(now);
    }
}
