package be.telling.lookup.round;

import be.telling.lookup.keys.RoundCipher;
import java.time.LocalDate;

/**
 * A round that has work to do.
 *
 * @param definitionVersion the one in force when the count started: a count must end by the rules it began with
 * @param admitted whether all its lists are opened, so that questions may be asked
 * @param summed whether its cells are taken, so that only the hand-over and signing out are left
 * @param abandoning whether it is abandoned and only has to be tidied up; then it is taken as summed
 */
public record CountingRound(
        String id,
        String definition,
        String definitionVersion,
        LocalDate referenceDate,
        boolean admitted,
        boolean summed,
        boolean abandoning,
        RoundCipher cipher) {}
