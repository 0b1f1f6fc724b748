package be.telling.lookup.simulation;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import be.telling.testkit.TestNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everybody, and what the register knows of them. Few people, but one for each thing that makes counting hard; on the
 * lists each has a level for himself in his organisation, so that whoever is lost, doubled or judged wrongly shows in a
 * cell of his own.
 *
 * <ul>
 *   <li>Anna and Bart have the same parents, of whom the mother, Greet, is staff herself.
 *   <li>Carla is on two lists, and counts where she works more.
 *   <li>Dirk is listed under an old number here and his new one there; Els under her old one only.
 *   <li>The register has no Fatima, no nationality for Ivan, and no numbers for Jan's parents.
 *   <li>Hugo is the father of Els; Karin's mother has a new number; Leo's father is Dirk, by his old number.
 * </ul>
 */
final class Village {

    static final List<String> NAMES =
            List.of("anna", "bart", "carla", "dirk", "els", "fatima", "greet", "hugo", "ivan", "jan", "karin", "leo");

    static final String FIRST = "OVO000001";
    static final String SECOND = "OVO000002";
    static final String THIRD = "OVO000003";

    private static final String UNKNOWN_NUMBER = "30003";

    private static final String[] NATIONALITIES = {"150", "150", "150", "111", "129", "354", "402", "711"};

    private final RandomGenerator chance;
    private final List<String> counted;
    private final Map<NationalNumber, Answer.Settled> answers = new HashMap<>();
    private final Map<String, NationalNumber> numbers = new HashMap<>();
    private final Map<String, List<StaffRow>> lists = new LinkedHashMap<>();

    /** @param counted the staff of the round; all others exist too */
    Village(RandomGenerator chance, List<String> counted) {
        this.chance = chance;
        this.counted = counted;
        known("frans", "omer", "paula");
        known("greet", "omer", null);
        known("hugo", null, "paula");
        known("omer", null, null);
        known("paula", null, null);
        known("anna", "frans", "greet");
        known("bart", "frans", "greet");
        known("carla", "frans", "rosa");
        known("rosa", null, "paula");
        known("dirk", "hugo", "rosa");
        replaced("dirk before", "dirk");
        known("els", "hugo", "greet");
        replaced("els before", "els");
        known("jan", null, null);
        known("karin", "hugo", "maria before");
        known("maria", null, null);
        replaced("maria before", "maria");
        known("leo", "dirk before", "rosa");
        answers.put(
                number("ivan"),
                new Answer.Known(new PersonFacts(null, null, relative("nobody"), relative("paula")), null));
        lists();
    }

    /** The rows of each organisation's list; each has one, though it may be empty. */
    Map<String, List<StaffRow>> staff() {
        return lists;
    }

    /** What the register knows about a number, sooner or later. */
    Answer.Settled answer(NationalNumber number) {
        return answers.getOrDefault(number, new Answer.NotKnown(UNKNOWN_NUMBER));
    }

    /** The number in force of the person with this one. */
    NationalNumber inForce(NationalNumber number) {
        return answer(number) instanceof Answer.Known(var facts, NationalNumber by) && by != null ? by : number;
    }

    /** For people to read. */
    String nameOf(NationalNumber number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("somebody");
    }

    private void lists() {
        list(FIRST, "anna", "carla", "dirk before", "hugo", "jan");
        list(SECOND, "bart", "carla", "els before", "ivan", "karin");
        list(THIRD, "dirk", "fatima", "greet", "leo");
    }

    private void list(String organisation, String... names) {
        List<StaffRow> rows = new ArrayList<>();
        for (int place = 0; place < names.length; place++) {
            String name = names[place];
            StaffRow row = row(name, Level.values()[place], place + 1);
            if (counted.contains(name.replace(" before", ""))) {
                rows.add(row);
            }
        }
        lists.put(organisation, rows);
    }

    private StaffRow row(String name, Level level, int row) {
        double fte = 0.25 * (1 + chance.nextInt(4));
        return new StaffRow(
                number(name), level, any(Statute.values()), any(Sex.values()), any(AgeBand.values()), fte, row);
    }

    private void known(String name, @Nullable String father, @Nullable String mother) {
        String first = any(NATIONALITIES);
        String current = chance.nextInt(3) == 0 ? any(NATIONALITIES) : first;
        PersonFacts facts = new PersonFacts(first, current, relative(father), relative(mother));
        answers.put(number(name), new Answer.Known(facts, null));
    }

    private void replaced(String before, String now) {
        PersonFacts facts = ((Answer.Known) answer(number(now))).facts();
        answers.put(number(before), new Answer.Known(facts, number(now)));
    }

    private Relative relative(@Nullable String name) {
        return name == null ? new Relative.Unknown() : new Relative.Registered(number(name));
    }

    private NationalNumber number(String name) {
        return numbers.computeIfAbsent(name, n -> TestNumbers.number(numbers.size()));
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
