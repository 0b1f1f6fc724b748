package be.telling.statistics.correction;

import be.telling.statistics.counts.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A release was wrong and another one takes its place. Both stay public.
 *
 * @param round the one that was wrong
 * @param correctedBy the one to use
 * @param note what was wrong, for everybody to read
 */
@RegisterForReflection
public record Correction(String round, String correctedBy, Text note, Instant at) {
    static Correction of(StoredCorrection row) {
        return new Correction(row.round, row.correctedBy, new Text(row.noteNl, row.noteEn), row.correctedAt);
    }
}
