package be.telling.statistics.counts;

import be.telling.commons.cells.CellKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The true cells of one round: complete, consistent and in canonical order, so that two hand-overs of the same count are
 * equal. Zero cells are not kept. Whoever holds one holds small counts: it may be decrypted into memory, never written.
 *
 * @param rows rows that the organisations' lists had after checking
 * @param persons different persons behind those rows
 */
public record RawCounts(
        String round,
        LocalDate referenceDate,
        Definition definition,
        long persons,
        long rows,
        List<Domain> domains,
        List<Organisation> organisations,
        SortedMap<CellKey, Long> cells) {
    public RawCounts {
        domains = domains.stream().sorted(Comparator.comparing(Domain::code)).toList();
        organisations = organisations.stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
        SortedMap<CellKey, Long> kept = new TreeMap<>();
        cells.forEach((key, count) -> {
            if (count != 0) {
                kept.put(key, count);
            }
        });
        cells = Collections.unmodifiableSortedMap(kept);
    }

    public long count(CellKey key) {
        return cells.getOrDefault(key, 0L);
    }

    public List<String> origins() {
        return definition.categories().stream().map(Category::code).toList();
    }

    public List<Organisation> organisationsOf(String domain) {
        return organisations.stream().filter(o -> o.domain().equals(domain)).toList();
    }

    /** Everybody of an organisation, a domain or (with {@code _T}) the round. */
    public long headCount(String organisation) {
        return origins().stream()
                .mapToLong(origin -> count(Cells.base(organisation, origin)))
                .sum();
    }

    /** Says what it is and nothing of what is in it: a small count must not reach a log by accident. */
    @Override
    public String toString() {
        return "RawCounts[" + round + "]";
    }
}
