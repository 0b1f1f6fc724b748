package be.telling.lookup.quota;

import java.time.Instant;

/**
 * What a replica may use for the next seconds, and what it has to know of the register.
 *
 * @param rate calls a second
 * @param concurrency calls at once
 * @param pace part of the rate that the register stands at present
 * @param outage above 0 while the register is down
 * @param pausedFor nanoseconds until it is worth trying again
 * @param now the database's clock
 */
record Share(int rate, int concurrency, double pace, int outage, long pausedFor, Instant now) {

    /** Before there is any. */
    static final Share NONE = new Share(0, 0, 1, 0, 0, Instant.EPOCH);
}
