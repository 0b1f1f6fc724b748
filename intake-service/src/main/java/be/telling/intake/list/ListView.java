package be.telling.intake.list;

import be.telling.intake.reading.RowError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The validation report of a stored list, with its state: rows = accepted + rejected + duplicates. */
@Schema(name = "ListReport")
record ListView(
        String organisation,
        String round,
        ListState state,
        UUID listId,
        Instant submittedAt,
        int rows,
        int accepted,
        int rejected,
        int duplicates,
        int restoredZeros,
        List<RowError> errors) {}
