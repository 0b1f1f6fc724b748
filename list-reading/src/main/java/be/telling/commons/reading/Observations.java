package be.telling.commons.reading;

import java.util.Optional;

/**
 * What struck the eye in the good rows of a list without being wrong: counts only.
 *
 * @param agesThatContradict rows whose age can't be that of the number's birth date at the reference date
 * @param sexesThatContradict rows whose sex is another than the number's
 * @param everyoneAtOneLevel whether all rows have the same level, and have one
 * @param likeness tells lists of the same people; absent for short lists
 */
public record Observations(
        int agesThatContradict, int sexesThatContradict, boolean everyoneAtOneLevel, Optional<Likeness> likeness) {}
