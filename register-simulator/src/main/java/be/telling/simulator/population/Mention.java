package be.telling.simulator.population;

/** How a filiation entry names a parent: the register's code of sex is shown, and may be 0. */
public sealed interface Mention {

    int sexCode();

    /** A parent with a number, by the present one or by the one that it replaced. */
    record Numbered(int person, boolean byFormerNumber, int sexCode) implements Mention {}

    /** A stand-in whose number fails the check; mostly, not always, flagged as fictitious. */
    record Fictitious(String number, boolean flagged, int sexCode) implements Mention {}

    /** A parent of whom the register has a name only. */
    record Numberless(int sexCode) implements Mention {}
}
