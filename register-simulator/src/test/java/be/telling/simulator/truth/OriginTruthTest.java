package be.telling.simulator.truth;

import static be.telling.simulator.population.HandmadeFamily.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.HandmadeFamily;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Sex;
import be.telling.simulator.population.Standing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Families whose category was worked out by hand from the text of the definitions. */
class OriginTruthTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    private final HandmadeFamily family = new HandmadeFamily();

    private String category(String definition, int member) {
        return category(definition, member, TODAY);
    }

    private String category(String definition, int member, LocalDate day) {
        Population population = family.alone();
        return new Truth(population).category(definition, day, population.staffNumber(member));
    }

    /** Nationalities oldest first, with a plus between; a dash for none registered, "x" for no such parent. */
    @ParameterizedTest(name = "father {0}, mother {1}, own {2}: {3} {4} {5}")
    @CsvSource({
        // father, mother, own, vl-2016, statbel
        "150,     150,     150,         BE,  BE",
        "150,     150,     129,         EU,  NBE",
        "150,     150,     354,         NEU, NBE",
        "150,     150,     354+150,     NEU, FB",
        "150,     150,     150+111,     EU,  NBE",
        "150,     354,     150,         NEU, FB",
        "129,     354,     150,         EU,  FB",
        "354,     129,     150,         NEU, FB",
        "354,     129,     129,         NEU, NBE",
        "150+354, 150,     150,         BE,  BE",
        "354+150, 150,     150,         NEU, FB",
        "x,       150,     150,         _U,  BE",
        "x,       x,       150,         _U,  BE",
        "x,       129,     150,         EU,  FB",
        "x,       x,       262+150,     NEU, FB",
        "150,     -,       150,         _U,  BE",
        "150,     711,     150,         _U,  BE",
        "150,     711+354, 150,         _U,  BE",
        "150,     150,     -,           _U,  BE",
        "150,     150,     711,         _U,  BE",
        "150,     150,     711+150,     _U,  BE",
        "150,     150,     150+711,     _U,  BE",
        "150,     150,     354+711,     NEU, FB",
        "150,     150,     711+354,     NEU, NBE",
        "150,     150,     822+150,     NEU, FB",
        "150,     150,     499,         NEU, NBE",
        "172,     150,     150,         NEU, FB",
        "171,     150,     150,         NEU, FB",
        "112,     150,     150,         NEU, FB",
        "146,     150,     150,         EU,  FB",
    })
    void parentsAndOwnNationality(String father, String mother, String own, String flemish, String statbel) {
        int member = child(father, mother, own);

        assertThat(category("vl-2016", member)).isEqualTo(flemish);
        assertThat(category("statbel", member)).isEqualTo(statbel);
    }

    private int child(String father, String mother, String own) {
        return family.person(Sex.F, parent(Sex.M, father), parent(Sex.F, mother), nationalities(own));
    }

    private int parent(Sex sex, String nationalities) {
        return nationalities.equals("x") ? NOBODY : family.person(sex, nationalities(nationalities));
    }

    private static String[] nationalities(String text) {
        return text.equals("-") ? new String[0] : text.split("\\+");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, EU", "2020-02-01, NEU"})
    void theUnitedKingdomLeftTheUnion(LocalDate day, String category) {
        assertThat(category("vl-2016", child("112", "150", "150"), day)).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"2013-06-30, MB", "2013-07-01, BE"})
    void croatiaJoinedIt(LocalDate day, String category) {
        int member = familyOf(new String[] {"150", "150", "150", "150"}, "150", "150", "146");

        assertThat(category("vl-2014", member, day)).isEqualTo(category);
    }

    /** Father's father and mother, mother's father and mother. */
    private int familyOf(String[] grandparents, String father, String mother, String own) {
        int first = family.person(
                Sex.M, parent(Sex.M, grandparents[0]), parent(Sex.F, grandparents[1]), nationalities(father));
        int second = family.person(
                Sex.F, parent(Sex.M, grandparents[2]), parent(Sex.F, grandparents[3]), nationalities(mother));
        return family.person(Sex.M, first, second, nationalities(own));
    }

    @ParameterizedTest(name = "grandparents {0} {1} {2} {3}, parents {4} {5}, own {6}: {7}")
    @CsvSource({
        "150, 150, 150, 150, 150,     150,     150,     BE",
        "150, 150, 150, 150, 150,     150,     129,     BE",
        "150, 150, 150, 150, 150,     150,     354+150, MB",
        "150, 150, 150, 150, 150,     150,     150+354, MB",
        "150, 150, 150, 150, 150+402, 150,     150,     MB",
        "150, 150, 150, 150, 150,     402+150, 150,     MB",
        "354, 150, 150, 150, 150,     150,     150,     BE",
        "354, 150, 150, 306, 150,     150,     150,     MB",
        "129, 111, 150, 128, 150,     150,     150,     BE",
        "354, x,   150, 150, 150,     150,     150,     _U",
        "354, x,   150, 262, 150,     150,     150,     MB",
        "x,   150, 150, 150, 150,     150,     150,     BE",
        "x,   150, 150, x,   150,     150,     150,     _U",
        "x,   -,   711, x,   150,     150,     150,     _U",
        "x,   x,   x,   x,   150,     354,     150,     MB",
        "x,   x,   x,   x,   150,     150,     -,       _U",
        "150, 150, 150, 150, 150,     150,     711,     _U",
        "150, 150, 150, 150, 711,     150,     150,     _U",
        "150, 150, 150, 150, 711+354, 150,     150,     MB",
        "150, 150, 150, 150, 150,     150,     711+129, _U",
    })
    void grandparents(
            String first,
            String second,
            String third,
            String fourth,
            String father,
            String mother,
            String own,
            String category) {
        int member = familyOf(new String[] {first, second, third, fourth}, father, mother, own);

        assertThat(category("vl-2014", member)).isEqualTo(category);
    }

    @Test
    void behindAnUnknownParentAreTwoUnknownGrandparents() {
        int father = family.person(Sex.M, parent(Sex.M, "150"), parent(Sex.F, "150"), "150");
        int member = family.person(Sex.M, father, NOBODY, "150");

        assertThat(category("vl-2014", member)).isEqualTo("_U");
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTERED")
    void whomTheRegisterDoesNotHaveIsUnknownAndSoIsSuchAParent(Standing standing) {
        int mother = family.unregistered(Sex.F, standing);
        int member = family.person(Sex.M, family.person(Sex.M, "150"), mother, "150");

        for (String definition : new String[] {"vl-2016", "vl-2014", "statbel"}) {
            assertThat(category(definition, mother)).isEqualTo("_U");
        }
        assertThat(category("vl-2016", member)).isEqualTo("_U");
        assertThat(category("statbel", member)).isEqualTo("BE");
    }
}
