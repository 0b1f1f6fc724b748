package be.telling.lookup.quota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * No calls are made, because an operator said so.
 *
 * @param until calls go on by themselves, null if an operator has to say so
 */
public record Pause(Instant since, @Nullable Instant until, String who, String why) {

    /** Whether it isn't over. */
    public boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
