package be.telling.lookup.question;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
import java.time.Instant;
import java.util.UUID;

/**
 * A question that this replica has taken up: it may ask until the deadline, and the answer is taken as long as the
 * token is the one in the database.
 *
 * @param state {@link QuestionState#OPEN} or {@link QuestionState#LEAVING}
 * @param before what stood before the intention to inscribe was noted
 * @param calls messages sent for it
 * @param at when it was taken up, or the last message for it was sent
 * @param deadline nanoseconds of the machine after which a call could outlast the lease
 */
record Errand(
        CountingRound round,
        Pseudonym pseudonym,
        NationalNumber number,
        UUID lease,
        QuestionState state,
        int attempts,
        Standing before,
        Standing standing,
        int calls,
        Instant at,
        long deadline) {

    /** The same after a message was sent for it. */
    Errand called(Instant now) {
        return new Errand(round, pseudonym, number, lease, state, attempts, before, standing, calls + 1, now, deadline);
    }

    /** The same after its person was inscribed. */
    Errand inscribed(boolean already) {
        Standing now = Standing.inscribed(before, already);
        return new Errand(round, pseudonym, number, lease, state, attempts, before, now, calls, at, deadline);
    }

    boolean isDue(long now) {
        return deadline - now > 0;
    }
}
