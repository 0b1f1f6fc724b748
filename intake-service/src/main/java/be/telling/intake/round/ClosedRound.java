package be.telling.intake.round;

import java.time.LocalDate;
import java.util.List;

/** A round that takes no more lists, whole, for the register side. */
public record ClosedRound(
        String name,
        RoundState state,
        LocalDate referenceDate,
        String definition,
        List<Domain> domains,
        List<Organisation> organisations) {}
