package be.telling.lookup.counting;

import be.telling.commons.cells.Cell;
import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.lookup.round.Attributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums persons to cells: each counts in the organisation, its domain and the total, once without and once for each
 * breakdown. So every table adds up.
 */
final class Cells {

    private final Map<String, String> domains;
    private final Map<CellKey, Long> persons = new TreeMap<>();
    private long total;

    /** @param domains the domain of each organisation, by their codes */
    Cells(Map<String, String> domains) {
        this.domains = domains;
    }

    void add(Person person) {
        total++;
        String organisation = person.attribution().organisation();
        String domain = domains.get(organisation);
        if (domain == null) {
            throw new IllegalStateException("somebody counts in an organisation that isn't in the round");
        }
        add(organisation, person);
        add(domain, person);
        add(CellKey.TOTAL, person);
    }

    long persons() {
        return total;
    }

    /** Those above zero, in order. */
    List<Cell> cells() {
        return persons.entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                .toList();
    }

    private void add(String organisation, Person person) {
        Attributes attributes = person.attributes();
        add(organisation, Dimension.TOTAL, CellKey.TOTAL, person.category());
        add(organisation, Dimension.LEVEL, attributes.level().code(), person.category());
        add(organisation, Dimension.STATUTE, attributes.statute().code(), person.category());
        add(organisation, Dimension.SEX, attributes.sex().code(), person.category());
        add(organisation, Dimension.AGE, attributes.ageBand().code(), person.category());
    }

    private void add(String organisation, Dimension dimension, String value, String category) {
        persons.merge(new CellKey(organisation, dimension, value, category), 1L, Long::sum);
    }
}
