package be.telling.simulator.population;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Everybody whom the simulated register knows. Families are drawn again from the seed whenever one is asked for; what is
 * kept is sixteen bytes a number, so that a million members of staff and all their relatives fit in a small heap.
 */
public final class Population {

    /** Numbers have 37 bits; the rest of a long holds where the number stands. */
    private static final int PLACE_BITS = 26;

    private final long seed;
    private final FamilySource source;
    private final int[] firstNumber;
    private final int[] staffLeft;
    private final long[] numbers;
    private final long[] index;
    private final int[] staff;
    private final BitSet staffWithFormerNumber;

    private Population(long seed, FamilySource source, Registration registration) {
        this.seed = seed;
        this.source = source;
        this.firstNumber = registration.firstNumbers.toArray();
        this.staffLeft = registration.staffLeft.toArray();
        this.numbers = registration.numbers.toArray();
        this.staff = registration.staff.toArray();
        this.staffWithFormerNumber = registration.staffWithFormerNumber;
        this.index = new long[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            index[place] = numbers[place] << PLACE_BITS | place;
        }
        Arrays.sort(index);
    }

    public static Population generate(long seed, int staff) {
        return generate(seed, staff, Rates.usual());
    }

    public static Population generate(long seed, int staff, Rates rates) {
        FamilySource source =
                (index, staffLeft) -> new FamilyBuilder(rates, new Dice(seed, "family", index), staffLeft).build();
        var registration = new Registration();
        int left = staff;
        for (int family = 0; left > 0; family++) {
            left -= registration.register(source.family(family, left), left);
        }
        return new Population(seed, source, registration);
    }

    /** Families made by hand, in which every fact is known without drawing. */
    static Population of(List<Family> families) {
        var registration = new Registration();
        families.forEach(family -> registration.register(family, 0));
        return new Population(0, (index, staffLeft) -> families.get(index), registration);
    }

    public long seed() {
        return seed;
    }

    /** Members of staff. */
    public int staff() {
        return staff.length;
    }

    /** Numbers that the register ever gave, replaced ones among them. */
    public int numbers() {
        return numbers.length;
    }

    public int families() {
        return firstNumber.length;
    }

    public Family family(int index) {
        return source.family(index, staffLeft[index]);
    }

    /** The present number of a member of staff, from 0. */
    public RegisterNumber staffNumber(int member) {
        return new RegisterNumber(numbers[staff[member]]);
    }

    /** The number that a member of staff had before, if it was replaced. */
    public Optional<RegisterNumber> staffFormerNumber(int member) {
        return staffWithFormerNumber.get(member) ? staffMember(member).formerNumber() : Optional.empty();
    }

    /** The member of staff as the register has him. */
    public Resident staffMember(int member) {
        return resident(staff[member]);
    }

    public Optional<Resident> find(long number) {
        int place = place(number);
        return place < 0 ? Optional.empty() : Optional.of(resident(place));
    }

    /** From 0 below {@link #numbers()}, or -1 for a number that the register never gave. */
    public int place(long number) {
        long key = number << PLACE_BITS;
        int at = Arrays.binarySearch(index, key);
        if (at < 0) {
            at = -at - 1;
        }
        boolean found = at < index.length && index[at] >>> PLACE_BITS == number;
        return found ? (int) (index[at] & ((1L << PLACE_BITS) - 1)) : -1;
    }

    private Resident resident(int place) {
        int at = Arrays.binarySearch(firstNumber, place);
        int familyIndex = at < 0 ? -at - 2 : at;
        Family family = family(familyIndex);
        int offset = place - firstNumber[familyIndex];
        return new Resident(
                this,
                firstNumber[familyIndex],
                family,
                family.holder(offset),
                offset >= family.persons().size());
    }

    RegisterNumber number(int place) {
        return new RegisterNumber(numbers[place]);
    }

    /** Gives numbers to families, one after the other. */
    private static final class Registration {

        private final NumberSeries series = new NumberSeries();
        private final Growing.Ints firstNumbers = new Growing.Ints();
        private final Growing.Ints staffLeft = new Growing.Ints();
        private final Growing.Ints staff = new Growing.Ints();
        private final BitSet staffWithFormerNumber = new BitSet();
        private final Growing.Longs numbers = new Growing.Longs();

        int register(Family family, int left) {
            int first = numbers.size();
            firstNumbers.add(first);
            staffLeft.add(left);
            int employed = 0;
            for (Person person : family.persons()) {
                if (person.staff()) {
                    staffWithFormerNumber.set(staff.size(), person.replacedNumber());
                    staff.add(numbers.size());
                    employed++;
                }
                numbers.add(series.next(person.birth(), person.sex()));
            }
            for (Person person : family.persons()) {
                if (person.replacedNumber()) {
                    numbers.add(series.next(person.birth(), person.sex()));
                }
            }
            return employed;
        }
    }
}
