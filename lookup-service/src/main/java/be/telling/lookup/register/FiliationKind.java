package be.telling.lookup.register;

import java.util.Map;

/** What a filiation type of the register means for who the parents are. */
enum FiliationKind {
    /** Born to, acknowledged by, or established by a court. */
    ESTABLISHED,
    ADOPTED,
    /** Says that there is no parent of record: not acknowledged, unknown, undetermined, foundling. */
    NONE,
    /** Takes an earlier adoption back. */
    ADOPTION_REVOKED,
    /** A type that the table lacks; they occur. */
    OTHER;

    /** Codes as seen in published register data, with their descriptions there. */
    private static final Map<String, FiliationKind> TABLE = Map.ofEntries(
            Map.entry("00", ESTABLISHED),
            Map.entry("10", ESTABLISHED),
            Map.entry("11", ESTABLISHED),
            Map.entry("12", ESTABLISHED),
            Map.entry("13", ESTABLISHED),
            Map.entry("20", ESTABLISHED),
            Map.entry("23", ESTABLISHED),
            Map.entry("05", ADOPTED),
            Map.entry("14", ADOPTED),
            Map.entry("15", ADOPTED),
            Map.entry("02", NONE),
            Map.entry("08", NONE),
            Map.entry("09", NONE),
            Map.entry("16", NONE),
            Map.entry("24", ADOPTION_REVOKED));

    static FiliationKind of(String code) {
        return TABLE.getOrDefault(code, OTHER);
    }

    boolean givesParents() {
        return this == ESTABLISHED || this == ADOPTED;
    }
}
