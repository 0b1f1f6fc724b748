package be.telling.lookup.register;

import java.util.Map;

/** What an exception code of the register asks us to do. Source: MAGDA's published lists of exceptions. */
enum Meaning {
    /** The data stand; go on reading. */
    READ_ON,
    /** The number was replaced; the data are those of the new one. */
    REPLACED,
    /** No such person, as far as the register can tell. */
    NOT_KNOWN,
    /** The inscription stood already. */
    INSCRIBED,
    /** Nobody is inscribed under this number. */
    NOT_INSCRIBED,
    /** A passing trouble; ask again. */
    TRY_AGAIN,
    /** Too many questions at once; ask again, more slowly. */
    TOO_MANY,
    /** Ours to fix, or a right that is missing: an operator must act. */
    STOP;

    private static final Map<String, Meaning> TABLE = Map.ofEntries(
            Map.entry("99984", READ_ON),
            Map.entry("30004", REPLACED),
            Map.entry("30001", NOT_KNOWN),
            Map.entry("30002", NOT_KNOWN),
            Map.entry("30003", NOT_KNOWN),
            Map.entry("13202", NOT_KNOWN),
            Map.entry("40143", INSCRIBED),
            Map.entry("40003", NOT_INSCRIBED),
            Map.entry("99995", TOO_MANY),
            Map.entry("20002", STOP),
            Map.entry("20003", STOP),
            Map.entry("20005", STOP),
            Map.entry("20110", STOP),
            Map.entry("25001", STOP),
            Map.entry("50000", STOP),
            Map.entry("40001", STOP),
            Map.entry("40005", STOP),
            Map.entry("40006", STOP),
            Map.entry("40035", STOP));

    /**
     * A code that isn't in the table is tried again: it covers the sources' own troubles (60003 and so on), and for one
     * that lasts, the person stays open for an operator to look at. It never becomes an unknown origin, and it doesn't
     * halt everybody else's count.
     */
    static Meaning of(String code) {
        return TABLE.getOrDefault(code, TRY_AGAIN);
    }
}
