package be.telling.lookup.counting;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.Statute;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.Attributes;
import be.telling.lookup.round.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final Pseudonym OLDEST = new Pseudonym(3, 0);
    private static final Pseudonym OLDER = new Pseudonym(1, 0);
    private static final Pseudonym CURRENT = new Pseudonym(2, 0);
    private static final Pseudonym ANOTHER = new Pseudonym(9, 9);

    private static Person listed(Pseudonym number, String organisation, double fte, int row, String category) {
        Level level = organisation.equals("A") ? Level.A : Level.B;
        Attributes attributes = new Attributes(level, Statute.UNKNOWN, Sex.UNKNOWN, AgeBand.UNKNOWN);
        return new Person(number, new Attribution(organisation, fte, row), attributes, category);
    }

    private static List<Person> merged(Map<Pseudonym, Pseudonym> replacedBy, Person... persons) {
        List<Person> result = new ArrayList<>();
        Merger merger = new Merger(new Replacements(replacedBy), result::add);
        for (Person person : persons) {
            merger.add(person);
        }
        merger.end();
        return result;
    }

    @Test
    void whose_number_was_not_replaced_passes() {
        Person person = listed(ANOTHER, "A", 1, 1, "BE");

        assertThat(merged(Map.of(OLDER, CURRENT), person)).containsExactly(person);
    }

    @Test
    void a_replaced_number_alone_is_a_person() {
        assertThat(merged(Map.of(OLDER, CURRENT), listed(OLDER, "A", 1, 1, "BE")))
                .hasSize(1);
    }

    @Test
    void old_and_new_number_are_one_person_where_the_fte_is_largest() {
        List<Person> persons =
                merged(Map.of(OLDER, CURRENT), listed(CURRENT, "A", 0.4, 1, "EU"), listed(OLDER, "B", 0.6, 1, "NEU"));

        assertThat(persons).hasSize(1);
        assertThat(persons.getFirst().attribution().organisation()).isEqualTo("B");
        assertThat(persons.getFirst().attributes().level()).isEqualTo(Level.B);
        assertThat(persons.getFirst().category()).isEqualTo("EU");
    }

    @Test
    void a_chain_leads_to_the_number_in_force_in_whatever_order_they_come() {
        Map<Pseudonym, Pseudonym> chain = Map.of(OLDEST, OLDER, OLDER, CURRENT);
        Person[] persons = {
            listed(OLDEST, "B", 0.5, 7, "EU"), listed(OLDER, "A", 0.5, 3, "EU"), listed(CURRENT, "A", 0.5, 2, "EU")
        };

        for (int first = 0; first < 3; first++) {
            List<Person> result = merged(chain, persons[first], persons[(first + 1) % 3], persons[(first + 2) % 3]);
            assertThat(result).hasSize(1);
            assertThat(result.getFirst().attribution()).isEqualTo(new Attribution("A", 0.5, 2));
        }
    }

    @Test
    void two_numbers_replaced_by_one_that_is_not_listed_are_one_person() {
        assertThat(merged(
                        Map.of(OLDEST, CURRENT, OLDER, CURRENT),
                        listed(OLDEST, "A", 1, 1, "BE"),
                        listed(OLDER, "B", 1, 1, "BE")))
                .hasSize(1);
    }

    @Test
    void a_circle_is_one_person() {
        assertThat(merged(
                        Map.of(OLDEST, OLDER, OLDER, CURRENT, CURRENT, OLDER),
                        listed(OLDEST, "A", 1, 1, "BE"),
                        listed(OLDER, "B", 1, 1, "BE"),
                        listed(CURRENT, "C", 1, 1, "BE")))
                .hasSize(1);
    }
}
