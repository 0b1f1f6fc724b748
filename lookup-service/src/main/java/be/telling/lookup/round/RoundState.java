package be.telling.lookup.round;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.util.Locale;

/** How far a round is here. */
public enum RoundState {
    RECEIVING,
    COUNTING,
    COUNTED,
    RELEASED,
    /** Nothing is asked any more; persons are still being signed out, or counts taken back. */
    ABANDONING,
    /** Everything about it is destroyed, and nothing was counted. */
    ABANDONED;

    /** As programs see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException if the round is abandoned, so that nothing that belongs to it is taken any more */
    public void requireKept() {
        if (this == ABANDONING || this == ABANDONED) {
            throw ProblemException.of(ProblemType.ROUND_ABANDONED);
        }
    }

    public static RoundState fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
