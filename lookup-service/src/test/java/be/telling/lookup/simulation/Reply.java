package be.telling.lookup.simulation;

import be.telling.lookup.work.Bell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer of the register on its way to whoever waits for it. */
final class Reply<T> {

    private final Bell bell;
    private @Nullable T answer;

    Reply(Bell bell) {
        this.bell = bell;
    }

    /** @param given null if the answer is lost on the way */
    void give(@Nullable T given) {
        answer = given;
        if (given != null) {
            bell.ring();
        }
    }

    /** The answer, or this if none comes in time. */
    T await(Duration atMost, T otherwise) {
        try {
            bell.await(atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a simulated machine", e);
        }
        return answer == null ? otherwise : answer;
    }
}
