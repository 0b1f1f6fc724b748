package be.telling.simulator.population;

import java.util.ArrayList;
import java.util.List;

/** A family written down by a test: who had which nationalities, and whose child everybody is. */
public final class HandmadeFamily {

    public static final int NOBODY = Parentage.UNKNOWN;

    private final List<Person> persons = new ArrayList<>();

    /** A registered person; nationalities oldest first. Answers the person's place. */
    public int person(Sex sex, int father, int mother, String... nationalities) {
        return add(sex, Standing.REGISTERED, false, father, mother, nationalities);
    }

    public int person(Sex sex, String... nationalities) {
        return person(sex, NOBODY, NOBODY, nationalities);
    }

    public int unregistered(Sex sex, Standing standing) {
        return add(sex, standing, false, NOBODY, NOBODY, NationalityHistory.BELGIAN);
    }

    public int withFormerNumber(Sex sex, int father, int mother, String... nationalities) {
        return add(sex, Standing.REGISTERED, true, father, mother, nationalities);
    }

    private int add(Sex sex, Standing standing, boolean replaced, int father, int mother, String... nationalities) {
        int index = persons.size();
        persons.add(new Person(
                index,
                new Birth(1970, 1, 1, 1),
                sex,
                true,
                standing,
                replaced,
                new NationalityHistory(List.of(nationalities), List.of()),
                new Parentage(father, mother),
                List.of()));
        return index;
    }

    /** A population of this one family: its member n is {@link Population#staffNumber} n. */
    public Population alone() {
        return Population.of(List.of(new Family(persons)));
    }
}
