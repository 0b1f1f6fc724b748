package be.telling.statistics.movements;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements.Change;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final String FIRST = "OVO000101";
    private static final String SECOND = "OVO000102";
    private static final String MOVED = "OVO000103";
    private static final Layout LAYOUT = new Layout(Set.of("D01", "D02"), Map.of(FIRST, "D01", SECOND, "D01"));

    private final SortedMap<CellKey, Change> changes = new TreeMap<>();

    @Test
    void partsThatKeptFewerThanTheWholeContradictNothing() {
        stayed(total(FIRST), 10);
        stayed(total(SECOND), 5);
        stayed(total("D01"), 17);
        stayed(total(CellKey.TOTAL), 17);
        stayed(level(FIRST, "A"), 4);
        stayed(level(FIRST, "B"), 5);

        assertThat(new Parts(changes, LAYOUT).contradicted()).isEmpty();
    }

    @Test
    void levelsThatKeptMoreThanTheirOrganisationContradictIt() {
        stayed(total(FIRST), 8);
        stayed(level(FIRST, "A"), 4);
        stayed(level(FIRST, "B"), 5);

        assertThat(new Parts(changes, LAYOUT).contradicted()).containsExactly(total(FIRST));
    }

    @Test
    void organisationsThatKeptMoreThanTheirDomainOrAllContradictThem() {
        stayed(total(FIRST), 10);
        stayed(total(SECOND), 5);
        stayed(total("D01"), 14);
        stayed(total(CellKey.TOTAL), 14);

        assertThat(new Parts(changes, LAYOUT).contradicted()).containsExactly(total("D01"), total(CellKey.TOTAL));
    }

    @Test
    void aLevelIsHeldAgainstTheSameLevelOfTheDomain() {
        stayed(level(FIRST, "A"), 6);
        stayed(level(SECOND, "A"), 5);
        stayed(level(SECOND, "B"), 90);
        stayed(level("D01", "A"), 10);

        assertThat(new Parts(changes, LAYOUT).contradicted()).containsExactly(level("D01", "A"));
    }

    @Test
    void whoStayedInAnOrganisationThatWentToAnotherDomainDidNotStayInThatDomain() {
        stayed(total(MOVED), 10);
        stayed(total("D02"), 0);
        stayed(total(CellKey.TOTAL), 10);

        assertThat(new Parts(changes, LAYOUT).contradicted()).isEmpty();
    }

    private void stayed(CellKey group, long persons) {
        changes.put(group, new Change(1, 1, persons));
    }

    private static CellKey total(String place) {
        return HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL);
    }

    private static CellKey level(String place, String level) {
        return HeadCounts.group(place, Dimension.LEVEL, level);
    }
}
