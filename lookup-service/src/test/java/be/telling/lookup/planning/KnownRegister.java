package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import be.telling.simulator.population.NationalityHistory;
import be.telling.simulator.population.Parentage;
import be.telling.simulator.population.Person;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the register would answer about a population, without a message. Everybody is listed under the present number. */
public final class KnownRegister {

    private final Population population;
    private final Map<NationalNumber, Answer.Settled> answers = new HashMap<>();

    public KnownRegister(Population population) {
        this.population = population;
    }

    public List<NationalNumber> staff() {
        List<NationalNumber> staff = new ArrayList<>();
        for (int member = 0; member < population.staff(); member++) {
            staff.add(number(population.staffNumber(member)));
        }
        return staff;
    }

    public Answer.Settled answer(NationalNumber number) {
        return answers.computeIfAbsent(number, this::find);
    }

    private Answer.Settled find(NationalNumber number) {
        Resident resident = population.find(number.value()).orElseThrow();
        Person person = resident.person();
        if (person.standing() != Standing.REGISTERED) {
            return new Answer.NotKnown(person.standing().exception());
        }
        NationalityHistory nationality = person.nationality();
        Parentage parentage = person.parentage();
        return new Answer.Known(
                new PersonFacts(
                        nationality.first(),
                        nationality.current(),
                        relative(resident, parentage.father()),
                        relative(resident, parentage.mother())),
                null);
    }

    private static Relative relative(Resident child, int parent) {
        return parent == Parentage.UNKNOWN
                ? new Relative.Unknown()
                : new Relative.Registered(number(child.number(child.relative(parent))));
    }

    private static NationalNumber number(RegisterNumber number) {
        return NationalNumber.of(number.value()).orElseThrow();
    }
}
