package be.telling.commons.reading;

import java.util.List;

/** What a list turned out to hold: rows = accepted + rejected + duplicates. */
public record Reading(
        int rows,
        int accepted,
        int rejected,
        int duplicates,
        int restoredZeros,
        List<RowError> errors,
        Observations observations) {}
