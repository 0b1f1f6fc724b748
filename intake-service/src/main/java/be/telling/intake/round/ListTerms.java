package be.telling.intake.round;

import java.time.LocalDate;

/**
 * Under which terms an organisation's list comes in: they are sealed into it.
 *
 * @param sealedOnly whether organisations have to seal their lists themselves
 */
public record ListTerms(
        String round, String organisation, String definition, LocalDate referenceDate, boolean sealedOnly) {}
