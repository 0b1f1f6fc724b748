package be.telling.lookup.definition;

import java.util.Optional;

/**
 * A row of the table of nationalities.
 *
 * @param code Belgian three-digit code
 * @param country ISO 3166-1 alpha-3, the link to the country sets; only states of today have one
 */
record Nationality(String code, Label name, Optional<String> country, Kind kind, Source source) {

    /** The one code that the definitions themselves know. */
    static final String BELGIAN = "150";

    enum Kind {
        COUNTRY,
        /** A state or territory that is no more: in no country set. */
        FORMER,
        /** A recognised refugee by origin: not Belgian, in no country set. */
        REFUGEE,
        /** Not Belgian, in no country set. */
        STATELESS,
        /** Says that the nationality is not known, and counts as unknown. */
        UNDETERMINED
    }

    /** Where the row comes from: published register data, or general knowledge that awaits the official list. */
    enum Source {
        CONFIRMED,
        GENERAL
    }
}
