package be.telling.statistics.release;

import be.telling.statistics.gate.Gate.Check;
import be.telling.statistics.protection.Parameters;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * What was done so that nobody learns anything about a person, what was examined, and what was not: published with the
 * release. It says nothing about single cells, and no number of withheld cells by reason.
 *
 * @param rules what the figures obey, in words
 * @param notExamined attacks that could not be tried, so that nobody takes it for more than it is
 * @param attacker whom the gate played
 */
@RegisterForReflection(registerFullHierarchy = true)
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
        Attacker attacker,
        List<Document.Entry> outputs) {
    /** The rules, in the order in which the report tells them. */
    static final List<String> RULES = List.of(
            "multiples-of-the-base",
            "tables-add-up",
            "one-figure-for-one-cell",
            "small-organisations-withheld",
            "nothing-certain",
            "withheld-cells-alike",
            "same-input-same-bytes");

    /** Whom the gate played, and with which tool. */
    public record Attacker(String solver, int insiders) {}

    /** How many cells the cube has, and how many of them are shown. */
    public record CellNumbers(int all, int shown, int withheld) {}
}
