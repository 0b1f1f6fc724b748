package be.telling.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Population POPULATION = Population.generate(11, 6_000);

    @Test
    void theSameSeedGivesTheSameFamilies() {
        Population again = Population.generate(11, 6_000);
        Population other = Population.generate(12, 6_000);

        assertThat(again.numbers()).isEqualTo(POPULATION.numbers());
        assertThat(numbers(again)).isEqualTo(numbers(POPULATION)).isNotEqualTo(numbers(other));
        for (int family = 0; family < POPULATION.families(); family++) {
            assertThat(again.family(family)).isEqualTo(POPULATION.family(family));
        }
    }

    private static List<RegisterNumber> numbers(Population population) {
        return IntStream.range(0, population.numbers())
                .mapToObj(population::number)
                .toList();
    }

    @Test
    void everyNumberIsATestNumberWithItsCheckDigitsAndIsGivenOnce() {
        List<RegisterNumber> numbers = numbers(POPULATION);

        assertThat(numbers).doesNotHaveDuplicates().allMatch(RegisterNumber::isValid);
        assertThat(numbers)
                .extracting(number -> number.digits().substring(2, 4))
                .allMatch(month -> month.compareTo("61") >= 0 && month.compareTo("72") <= 0);
        assertThat(numbers).extracting(RegisterNumber::birthDay).contains(0, 30, 31);
        assertThat(numbers).extracting(RegisterNumber::birthYear).contains(1930, 1965, 1999, 2001);
    }

    @Test
    void everybodyIsFoundUnderEitherNumber() {
        for (int place = 0; place < POPULATION.numbers(); place++) {
            RegisterNumber number = POPULATION.number(place);
            Resident found = POPULATION.find(number.value()).orElseThrow();

            assertThat(POPULATION.place(number.value())).isEqualTo(place);
            assertThat(found.byFormerNumber() ? found.formerNumber().orElseThrow() : found.number())
                    .isEqualTo(number);
            assertThat(number.sex()).isEqualTo(found.person().sex());
            assertThat(number.birthYear()).isEqualTo(found.person().birth().year());
        }
        assertThat(POPULATION.find(RegisterNumber.of(1901, 1, 1, 997).value())).isEmpty();
    }

    @Test
    void staffAreAsManyAsAskedForAndAmongThemAreSiblingsCousinsParentsAndChildren() {
        assertThat(POPULATION.staff()).isEqualTo(6_000);
        var children = new HashMap<Integer, Set<Integer>>();
        int childrenOfStaff = 0;
        int withAllGrandparents = 0;
        for (int member = 0; member < POPULATION.staff(); member++) {
            Resident staff = POPULATION.staffMember(member);
            assertThat(staff.person().staff()).isTrue();
            Parentage parents = staff.person().parentage();
            for (int parent : new int[] {parents.father(), parents.mother()}) {
                if (parent != Parentage.UNKNOWN) {
                    children.computeIfAbsent(staff.at(parent).identity(), any -> new HashSet<>())
                            .add(staff.identity());
                    childrenOfStaff += staff.relative(parent).staff() ? 1 : 0;
                }
            }
            withAllGrandparents += grandparents(staff) == 4 ? 1 : 0;
        }
        assertThat(children.values()).anyMatch(siblings -> siblings.size() > 1);
        assertThat(childrenOfStaff).isBetween(60, 600);
        assertThat(withAllGrandparents).isGreaterThan(4_500);
    }

    private static long grandparents(Resident staff) {
        Parentage parents = staff.person().parentage();
        return Stream.of(parents.father(), parents.mother())
                .filter(parent -> parent != Parentage.UNKNOWN)
                .map(parent -> staff.relative(parent).parentage())
                .flatMap(grandparents -> Stream.of(grandparents.father(), grandparents.mother()))
                .filter(grandparent -> grandparent != Parentage.UNKNOWN)
                .distinct()
                .count();
    }

    @Test
    void everyTrapOccurs() {
        var types = new HashSet<String>();
        var codes = new HashSet<String>();
        var standings = EnumSet.noneOf(Standing.class);
        var sexCodes = new HashSet<Integer>();
        var kinds = new HashSet<Class<?>>();
        int replacedStaff = 0;
        int namedByFormerNumber = 0;
        int unflagged = 0;
        for (int index = 0; index < POPULATION.families(); index++) {
            for (Person person : POPULATION.family(index).persons()) {
                standings.add(person.standing());
                codes.addAll(person.nationality().codes());
                replacedStaff += person.staff() && person.replacedNumber() ? 1 : 0;
                for (FiliationEntry entry : person.filiation()) {
                    types.add(entry.type());
                    for (Mention mention : entry.parents()) {
                        kinds.add(mention.getClass());
                        sexCodes.add(mention.sexCode());
                        namedByFormerNumber +=
                                mention instanceof Mention.Numbered numbered && numbered.byFormerNumber() ? 1 : 0;
                        unflagged += mention instanceof Mention.Fictitious fictitious && !fictitious.flagged() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(types)
                .contains("00", "02", "05", "08", "09", "10", "11", "12", "13", "15", "16", "20", "24", "66", "67");
        assertThat(codes).contains("150", "711", "822", "172", "359").containsAnyElementsOf(Country.NOT_IN_TABLES);
        assertThat(standings).containsExactlyInAnyOrder(Standing.values());
        assertThat(sexCodes).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(kinds).hasSize(3);
        assertThat(replacedStaff).isPositive();
        assertThat(namedByFormerNumber).isPositive();
        assertThat(unflagged).isPositive();
    }

    @Test
    void nationalitiesAreShownNewestFirstUnlessAllAreDated() {
        int undated = 0;
        int partial = 0;
        int late = 0;
        int outOfOrder = 0;
        for (int index = 0; index < POPULATION.families(); index++) {
            for (Person person : POPULATION.family(index).persons()) {
                List<NationalityEntry> shown = person.nationality().shown();
                boolean newestFirst = shown.reversed().stream()
                        .map(NationalityEntry::code)
                        .toList()
                        .equals(person.nationality().codes());
                boolean dated = shown.stream().allMatch(entry -> entry.begin() != null);
                assertThat(newestFirst || dated).isTrue();
                outOfOrder += newestFirst ? 0 : 1;
                undated += dated ? 0 : 1;
                partial += shown.stream()
                                .map(NationalityEntry::begin)
                                .filter(Objects::nonNull)
                                .anyMatch(begin -> begin.endsWith("-00-00"))
                        ? 1
                        : 0;
                late += !shown.isEmpty()
                                && shown.getLast().begin() != null
                                && !Objects.requireNonNull(shown.getLast().begin())
                                        .startsWith(
                                                String.valueOf(person.birth().year()))
                        ? 1
                        : 0;
            }
        }
        assertThat(List.of(undated, partial, late, outOfOrder)).allMatch(count -> count > 0);
    }

    @Test
    void withoutTrapsNothingIsWrongWithAnybody() {
        Population plain = Population.generate(3, 300, Rates.none());
        for (int index = 0; index < plain.families(); index++) {
            assertThat(plain.family(index).persons()).allSatisfy(person -> {
                assertThat(person.standing()).isEqualTo(Standing.REGISTERED);
                assertThat(person.nationality().codes()).containsExactly(NationalityHistory.BELGIAN);
                assertThat(person.filiation()).hasSizeLessThanOrEqualTo(1);
            });
        }
    }
}
