package be.telling.lookup.work;

import java.time.Duration;

/** Has a thread go on before its pause is over. Rung many times before it is heard, it is still heard once. */
public interface Bell {

    void ring();

    /** Returns at the next ring, at once if there was one since the last return, or after this time. */
    void await(Duration atMost) throws InterruptedException;
}
