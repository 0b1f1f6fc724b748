package be.telling.lookup.delivery;

import be.telling.commons.reading.Likeness;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowError;
import be.telling.commons.reading.SealedListCheck;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list that was only looked at holds: rows = accepted + rejected + duplicates.
 *
 * @param sha256 of the whole body, in hexadecimal
 * @param rejectedHereAlone of the rejected rows, those that would be counted if the list were delivered as it is
 * @param errors rows, columns and codes of the first thousand faults; no values
 * @param agesThatContradict rows whose age band holds no age that the number allows
 * @param sexesThatContradict rows whose sex is another than the number's
 * @param likeness equal for lists of the same people as long as this process lives, and telling nothing else; absent for
 *     short lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckedList(
        UUID listId,
        String sha256,
        int rows,
        int accepted,
        int rejected,
        int rejectedHereAlone,
        int duplicates,
        List<RowError> errors,
        int agesThatContradict,
        int sexesThatContradict,
        boolean everyoneAtOneLevel,
        @Nullable String likeness) {

    static CheckedList of(UUID listId, String sha256, SealedListCheck.Judged judged) {
        Reading reading = judged.reading();
        return new CheckedList(
                listId,
                sha256,
                reading.rows(),
                reading.accepted(),
                reading.rejected(),
                judged.rejectedHereAlone(),
                reading.duplicates(),
                reading.errors(),
                reading.observations().agesThatContradict(),
                reading.observations().sexesThatContradict(),
                reading.observations().everyoneAtOneLevel(),
                reading.observations().likeness().map(Likeness::toHex).orElse(null));
    }
}
