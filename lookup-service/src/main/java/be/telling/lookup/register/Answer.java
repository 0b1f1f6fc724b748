package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question. Every way in which a register can fail to answer ends in one of these, so that a failure
 * can never be mistaken for a person without data.
 */
public sealed interface Answer {

    /** An answer that stays as it is: it may be stored, judged by, and need not be asked for again in the round. */
    sealed interface Settled extends Answer permits Known, NotKnown {}

    /**
     * The register knows the person.
     *
     * @param replacedBy the person's new number if the number asked about was replaced (30004); the facts are those of
     *     the new number, and whoever is listed under either number is one person
     */
    record Known(PersonFacts facts, @Nullable NationalNumber replacedBy) implements Settled {}

    /** The register has no such person: no data (30001, 13202), cancelled (30002), never existed (30003). */
    record NotKnown(String code) implements Settled {}

    /**
     * No answer yet; ask again after a pause.
     *
     * @param code the register's code; 99997 stands for everything that never became a readable answer (HTTP errors,
     *     timeouts, lost connections, malformed or oversized or foreign answers)
     * @param tooMany the register asks for fewer questions at once: slow down as well
     */
    record TryAgain(String code, boolean tooMany) implements Answer {}

    /** Asking again can't help before an operator has acted: no right to ask, or a message the register refuses. */
    record Stop(String code) implements Answer {}
}
