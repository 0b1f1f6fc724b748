package be.telling.statistics.release;

import be.telling.statistics.protection.Gate.Check;
import be.telling.statistics.protection.Parameters;
import java.time.LocalDate;
import java.util.List;

/**
 * What was done so that nobody learns anything about a person, what was examined, and what was not: published with the
 * release. It says nothing about single cells, and no number of withheld cells by reason.
 *
 * @param rules what the figures obey, in words
 * @param notExamined what this method does not look at, so that nobody takes it for more than it is
 */
public record DisclosureReport(
        String round,
        LocalDate referenceDate,
        String definition,
        String definitionVersion,
        Parameters parameters,
        CellNumbers cells,
        List<String> rules,
        List<Check> checks,
        boolean passed,
        List<String> notExamined,
        List<Document.Entry> outputs) {
    /** The rules, in the order in which the report tells them. */
    static final List<String> RULES = List.of(
            "multiples-of-the-base",
            "tables-add-up",
            "one-figure-for-one-cell",
            "small-organisations-withheld",
            "withheld-not-by-subtraction",
            "withheld-cells-alike",
            "same-input-same-bytes");

    /** The attacks of an insider that need more than one figure. */
    static final List<String> NOT_EXAMINED =
            List.of("bounds-over-all-tables", "differences-between-releases", "groups-in-one-category");

    /** How many cells the cube has, and how many of them are shown. */
    public record CellNumbers(int all, int shown, int withheld) {}
}
