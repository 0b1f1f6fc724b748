package be.telling.intake.round;

import java.time.LocalDate;

/** Under which terms an organisation's list comes in: they are sealed into it. */
public record ListTerms(String round, String organisation, String definition, LocalDate referenceDate) {}
