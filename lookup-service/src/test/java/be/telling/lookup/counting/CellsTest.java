package be.telling.lookup.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.cells.Cell;
import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.Statute;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.Attributes;
import be.telling.lookup.round.Attribution;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

    private final Cells cells = new Cells(Map.of("OVO000001", "D01", "OVO000002", "D01"));

    private void count(String organisation, Level level, String category) {
        Attributes attributes = new Attributes(level, Statute.STATUTORY, Sex.F, AgeBand.Y35T44);
        cells.add(new Person(Pseudonym.NOBODY, new Attribution(organisation, 1, 1), attributes, category));
    }

    private long persons(String organisation, Dimension dimension, String value, String origin) {
        CellKey key = new CellKey(organisation, dimension, value, origin);
        return cells.cells().stream()
                .filter(cell -> cell.key().equals(key))
                .mapToLong(Cell::persons)
                .sum();
    }

    @Test
    void a_person_counts_once_in_each_table_of_the_organisation_its_domain_and_the_whole() {
        count("OVO000001", Level.A, "EU");
        count("OVO000001", Level.UNKNOWN, "EU");
        count("OVO000002", Level.A, "BE");

        assertThat(cells.persons()).isEqualTo(3);
        assertThat(persons("OVO000001", Dimension.TOTAL, "_T", "EU")).isEqualTo(2);
        assertThat(persons("OVO000001", Dimension.LEVEL, "A", "EU")).isEqualTo(1);
        assertThat(persons("OVO000001", Dimension.LEVEL, "_U", "EU")).isEqualTo(1);
        assertThat(persons("D01", Dimension.SEX, "F", "EU")).isEqualTo(2);
        assertThat(persons("_T", Dimension.AGE, "Y35T44", "BE")).isEqualTo(1);
        assertThat(persons("OVO000002", Dimension.TOTAL, "_T", "EU")).isZero();
    }

    @Test
    void there_are_no_cells_of_zero_and_no_totals_over_origins() {
        count("OVO000001", Level.A, "EU");

        assertThat(cells.cells()).hasSize(15).allMatch(cell -> cell.persons() == 1);
        assertThat(cells.cells()).noneMatch(cell -> cell.key().origin().equals("_T"));
    }

    @Test
    void nobody_is_left_out_because_the_organisation_is_strange() {
        assertThatThrownBy(() -> count("OVO999999", Level.A, "EU")).isInstanceOf(IllegalStateException.class);
    }
}
