package be.telling.simulator.population;

import java.util.List;

/**
 * A person: the facts ({@link NationalityHistory#codes}, {@link #parentage}) and what the register shows of them.
 *
 * @param index place in the family
 * @param replacedNumber whether the register once gave this person another number
 */
public record Person(
        int index,
        Birth birth,
        Sex sex,
        boolean staff,
        Standing standing,
        boolean replacedNumber,
        NationalityHistory nationality,
        Parentage parentage,
        List<FiliationEntry> filiation) {}
