package be.telling.simulator.truth;

import static be.telling.simulator.population.HandmadeFamily.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.simulator.demo.DemoRound;
import be.telling.simulator.demo.ListRow;
import be.telling.simulator.demo.Organisation;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.population.HandmadeFamily;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountTruthTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final Organisation FIRST = new Organisation("OVO000101", "a", "a", "D01");
    private static final Organisation SECOND = new Organisation("OVO000102", "b", "b", "D01");

    private final HandmadeFamily family = new HandmadeFamily();

    private static ListRow row(RegisterNumber number, String level, int fte) {
        return new ListRow(number, level, "statutory", "F", 40, fte);
    }

    @Test
    void everyPersonIsInTheTotalOnceAndInEachBreakdownOnce() {
        family.person(Sex.F, "354");
        Population population = family.alone();
        var list = StaffList.of(FIRST, List.of(row(population.staffNumber(0), "A", 100)));

        List<RawCell> cells = new Truth(population).cells("vl-2016", TODAY, List.of(list));

        assertThat(cells)
                .hasSize(15)
                .allMatch(cell -> cell.persons() == 1 && cell.origin().equals("NEU"));
        assertThat(cells)
                .contains(
                        new RawCell("_T", "_T", "_T", "NEU", 1),
                        new RawCell("D01", "LEVEL", "A", "NEU", 1),
                        new RawCell("OVO000101", "STATUTE", "statutory", "NEU", 1),
                        new RawCell("OVO000101", "SEX", "F", "NEU", 1),
                        new RawCell("_T", "AGE", "Y35T44", "NEU", 1));
    }

    @Test
    void whoIsOnTwoListsCountsWhereTheFullerJobIs() {
        assertThat(attributedTo(row(number(), "A", 40), row(number(), "B", 60))).isEqualTo("OVO000102/B");
        assertThat(attributedTo(row(number(), "A", 60), row(number(), "B", 40))).isEqualTo("OVO000101/A");
    }

    @Test
    void andWithEqualJobsInTheOrganisationOfTheLowerCode() {
        assertThat(attributedTo(row(number(), "A", 50), row(number(), "B", 50))).isEqualTo("OVO000101/A");
    }

    private RegisterNumber number() {
        if (family.alone().staff() == 0) {
            family.person(Sex.F, "150");
        }
        return family.alone().staffNumber(0);
    }

    private String attributedTo(ListRow first, ListRow second) {
        Population population = family.alone();
        // The later organisation comes first: the order of the lists must not matter.
        List<StaffList> lists = List.of(StaffList.of(SECOND, List.of(second)), StaffList.of(FIRST, List.of(first)));
        RawCounts counts = new Truth(population).counts("vl-2016", TODAY, lists);
        assertThat(counts.persons()).isEqualTo(1);
        assertThat(counts.rows()).isEqualTo(2);
        return counts.cells().stream()
                .filter(cell -> cell.organisation().startsWith("OVO")
                        && cell.dimension().equals("LEVEL"))
                .map(cell -> cell.organisation() + "/" + cell.value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameNumberTwiceInAListIsOneRowTheFullestOrElseTheFirst() {
        family.person(Sex.F, "150");
        Population population = family.alone();
        RegisterNumber number = population.staffNumber(0);
        var list = StaffList.of(FIRST, List.of(row(number, "A", 50), row(number, "B", 80), row(number, "C", 80)));

        RawCounts counts = new Truth(population).counts("statbel", TODAY, List.of(list));

        assertThat(counts.rows()).isEqualTo(1);
        assertThat(counts.cells())
                .filteredOn(cell -> cell.dimension().equals("LEVEL"))
                .extracting(RawCell::value)
                .containsOnly("B");
    }

    @Test
    void aReplacedNumberIsTheSamePersonOnce() {
        int father = family.person(Sex.M, "129");
        int member = family.withFormerNumber(Sex.F, father, NOBODY, "150");
        Population population = family.alone();
        RegisterNumber former = population.staffFormerNumber(member).orElseThrow();
        RegisterNumber present = population.staffNumber(member);
        var list = StaffList.of(FIRST, List.of(row(former, "A", 50), row(present, "B", 80)));

        RawCounts counts = new Truth(population).counts("vl-2016", TODAY, List.of(list));

        assertThat(counts.rows()).isEqualTo(2);
        assertThat(counts.persons()).isEqualTo(1);
        assertThat(counts.cells()).contains(new RawCell("OVO000101", "LEVEL", "B", "EU", 1));
        assertThat(new Truth(population).category("vl-2016", TODAY, former)).isEqualTo("EU");
    }

    @Test
    void numbersThatTheRegisterNeverGaveAreAPersonEach() {
        family.person(Sex.F, "150");
        Population population = family.alone();
        var strangers = StaffList.of(
                FIRST,
                List.of(row(new RegisterNumber(72_61_01_001_62L), "A", 50), row(new RegisterNumber(1), "A", 50)));

        RawCounts counts = new Truth(population).counts("vl-2016", TODAY, List.of(strangers));

        assertThat(counts.persons("_U")).isEqualTo(2);
    }

    @Test
    void anUnknownDefinitionIsRefused() {
        assertThatThrownBy(() -> new Truth(family.alone()).cells("vl-1999", TODAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vl-1999");
    }

    @Test
    void theDemoRoundAddsUpAndHasThePublishedShare() {
        Population population = Population.generate(1, 20_000);
        DemoRound round = DemoRound.of(population);
        List<StaffList> lists = round.lists();

        RawCounts counts = new Truth(population).counts("vl-2016", round.referenceDate(), lists);

        assertThat(counts.persons()).isEqualTo(20_000);
        double foreign = 100.0 * (counts.persons("EU") + counts.persons("NEU")) / counts.persons();
        double unknown = 100.0 * counts.persons("_U") / counts.persons();
        assertThat(foreign).isBetween(10.5, 12.5);
        assertThat(unknown).isBetween(2.0, 6.0);
        for (String dimension : List.of("_T", "LEVEL", "STATUTE", "SEX", "AGE")) {
            for (String start : List.of("_T", "D", "OVO")) {
                assertThat(counts.cells().stream()
                                .filter(cell -> cell.dimension().equals(dimension))
                                .filter(cell -> cell.organisation().startsWith(start))
                                .mapToLong(RawCell::persons)
                                .sum())
                        .isEqualTo(20_000);
            }
        }
    }
}
