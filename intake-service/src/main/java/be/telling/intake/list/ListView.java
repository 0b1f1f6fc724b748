package be.telling.intake.list;

import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowError;
import be.telling.intake.hint.Hint;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The validation report of a list: rows = accepted + rejected + duplicates. State, id and time are those of a stored
 * list; a dry run has none of them.
 *
 * @param dryRun whether nothing was stored because nothing was to be stored
 * @param hints what may be a mistake and may be right; never a reason to refuse
 * @param rejectedOnOpening rows of a list that its organisation sealed that could not be counted when it was opened; absent
 *     if there are none
 */
@Schema(name = "ListReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListView(
        String organisation,
        String round,
        boolean dryRun,
        @Nullable ListState state,
        @Nullable UUID listId,
        @Nullable Instant submittedAt,
        int rows,
        int accepted,
        int rejected,
        int duplicates,
        int restoredZeros,
        List<RowError> errors,
        List<Hint> hints,
        @Nullable Long rejectedOnOpening) {

    static ListView ofStored(
            String organisation, String round, UUID id, Instant submittedAt, Reading reading, List<Hint> hints) {
        return of(organisation, round, false, ListState.STORED, id, submittedAt, reading, hints);
    }

    static ListView ofDryRun(String organisation, String round, Reading reading, List<Hint> hints) {
        return of(organisation, round, true, null, null, null, reading, hints);
    }

    private static ListView of(
            String organisation,
            String round,
            boolean dryRun,
            @Nullable ListState state,
            @Nullable UUID id,
            @Nullable Instant submittedAt,
            Reading reading,
            List<Hint> hints) {
        return new ListView(
                organisation,
                round,
                dryRun,
                state,
                id,
                submittedAt,
                reading.rows(),
                reading.accepted(),
                reading.rejected(),
                reading.duplicates(),
                reading.restoredZeros(),
                reading.errors(),
                hints,
                null);
    }
}
