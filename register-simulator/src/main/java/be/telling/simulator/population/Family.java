package be.telling.simulator.population;

import java.util.List;

/**
 * Relatives of up to four generations: members of staff (cousins, siblings, parents and children among them), their
 * parents and grandparents, and whoever else their filiation entries name. A family's numbers are the persons' own, in
 * their order, then the replaced ones, in the same order.
 */
public record Family(List<Person> persons) {

    public Family {
        persons = List.copyOf(persons);
    }

    public Person person(int index) {
        return persons.get(index);
    }

    int numbers() {
        return persons.size()
                + (int) persons.stream().filter(Person::replacedNumber).count();
    }

    /** Whose number it is, present or replaced. */
    Person holder(int offset) {
        if (offset < persons.size()) {
            return persons.get(offset);
        }
        int left = offset - persons.size();
        for (Person person : persons) {
            if (person.replacedNumber() && left-- == 0) {
                return person;
            }
        }
        throw new IllegalArgumentException("the family has no number " + offset);
    }

    /** Where the replaced number of a person stands. */
    int formerOffset(Person person) {
        int offset = persons.size();
        for (Person before : persons.subList(0, person.index())) {
            offset += before.replacedNumber() ? 1 : 0;
        }
        return offset;
    }
}
