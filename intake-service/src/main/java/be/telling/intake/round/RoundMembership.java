package be.telling.intake.round;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a round and an organisation belong together, so that an answer can say what is missing. */
@ApplicationScoped
public class RoundMembership {

    private final Rounds rounds;

    RoundMembership(Rounds rounds) {
        this.rounds = rounds;
    }

    /** What is known of the round's end; needs a session. */
    public Uni<RoundEnding> ending(String round) {
        return rounds.named(round).map(RoundEnding::of);
    }

    /** Fails with round-unknown or organisation-unknown; needs a session. */
    public Uni<Void> require(String round, String organisation) {
        return rounds.named(round)
                .invoke(found -> {
                    if (!found.terms().organisationCodes().contains(organisation)) {
                        throw ProblemException.of(ProblemType.ORGANISATION_UNKNOWN);
                    }
                })
                .replaceWithVoid();
    }
}
