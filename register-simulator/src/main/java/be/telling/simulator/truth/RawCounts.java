package be.telling.simulator.truth;

import java.util.List;

/**
 * What a right count comes to.
 *
 * @param persons each once
 * @param rows those that a list's check accepts: a number that a list has twice is one row
 * @param cells without those of zero, sorted by their key
 */
public record RawCounts(String definition, long persons, long rows, List<RawCell> cells) {

    /** Persons of a category over all organisations. */
    public long persons(String origin) {
        return cells.stream()
                .filter(cell ->
                        cell.organisation().equals("_T") && cell.dimension().equals("_T"))
                .filter(cell -> cell.origin().equals(origin))
                .mapToLong(RawCell::persons)
                .sum();
    }
}
