package be.telling.simulator.population;

import java.util.Optional;

/** A person found under a number, with the family around. */
public final class Resident {

    private final Population population;
    private final int firstNumber;
    private final Family family;
    private final Person person;
    private final boolean byFormerNumber;

    Resident(Population population, int firstNumber, Family family, Person person, boolean byFormerNumber) {
        this.population = population;
        this.firstNumber = firstNumber;
        this.family = family;
        this.person = person;
        this.byFormerNumber = byFormerNumber;
    }

    public Person person() {
        return person;
    }

    /** Whether the number under which the person was found has been replaced. */
    public boolean byFormerNumber() {
        return byFormerNumber;
    }

    /** One for each person of the population, the same under either number. */
    public int identity() {
        return firstNumber + person.index();
    }

    public RegisterNumber number() {
        return number(person);
    }

    public RegisterNumber number(Person relative) {
        return population.number(firstNumber + relative.index());
    }

    public Optional<RegisterNumber> formerNumber() {
        return formerNumber(person);
    }

    public Optional<RegisterNumber> formerNumber(Person relative) {
        return relative.replacedNumber()
                ? Optional.of(population.number(firstNumber + family.formerOffset(relative)))
                : Optional.empty();
    }

    public Person relative(int index) {
        return family.person(index);
    }

    /** The same family, seen from a relative. */
    public Resident at(int index) {
        return new Resident(population, firstNumber, family, family.person(index), false);
    }
}
