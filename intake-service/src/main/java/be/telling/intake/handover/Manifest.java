package be.telling.intake.handover;

import be.telling.intake.round.ClosedRound;
import be.telling.intake.round.Domain;
import be.telling.intake.round.Organisation;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a round consists of: the register side counts when it has exactly this. */
@RegisterForReflection(ignoreNested = false)
record Manifest(
        LocalDate referenceDate,
        String definition,
        List<Domain> domains,
        List<Organisation> organisations,
        List<Entry> lists) {

    /**
     * @param rows sealed, the repeated numbers too
     * @param accepted different numbers
     */
    record Entry(String organisation, UUID listId, int parts, int rows, int accepted, String sha256) {}

    static Manifest of(ClosedRound round, List<Entry> lists) {
        return new Manifest(round.referenceDate(), round.definition(), round.domains(), round.organisations(), lists);
    }
}
