package be.telling.statistics.correction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a correction; see {@link Correction} for its meaning. */
@Entity
@Table(name = "correction")
class StoredCorrection {
    @Id
    String round;

    String correctedBy;
    String noteNl;

    @Nullable
    String noteEn;

    Instant correctedAt;
    String recordedBy;
}
