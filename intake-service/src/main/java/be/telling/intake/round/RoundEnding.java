package be.telling.intake.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the register side told of the end of a round, as far as it concerns a list.
 *
 * @param state of the round
 * @param destroyed when everything about its persons was destroyed over there; null while it isn't
 * @param rejected by organisation, rows that could not be counted when the list was opened
 */
public record RoundEnding(RoundState state, @Nullable Instant destroyed, List<RegisterProgress.Rejected> rejected) {

    static RoundEnding of(Round round) {
        RegisterProgress told = round.progress == null ? RegisterProgress.NOTHING : round.progress;
        List<RegisterProgress.Rejected> rejected = told.rejected() == null ? List.of() : told.rejected();
        return new RoundEnding(round.state, told.destroyedAt(), rejected);
    }

    /** Rows of this organisation's list. */
    public long rejectedOf(String organisation) {
        return rejected.stream()
                .filter(one -> one.organisation().equals(organisation))
                .mapToLong(RegisterProgress.Rejected::rows)
                .sum();
    }

    /** When the round's lists were destroyed, and only if the round itself is over. */
    public Optional<Instant> whenDestroyed() {
        boolean over = state == RoundState.COUNTED || state == RoundState.RELEASED || state == RoundState.ABANDONED;
        return over ? Optional.ofNullable(destroyed) : Optional.empty();
    }
}
