package be.telling.statistics.release;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row of a release; see {@link Release} for its meaning. */
@Entity
@Table(name = "release")
class StoredRelease {
    enum State {
        CANDIDATE,
        PUBLISHED,
        WITHDRAWN
    }

    @Id
    String round;

    @Enumerated(EnumType.STRING)
    State state;

    LocalDate referenceDate;
    Instant builtAt;

    @Nullable
    Instant publishAt;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String reason;

    /** Where the log says that it became public; a release is not public before. */
    @Nullable
    Long logIndex;

    /** Where the log says that it was withdrawn. */
    @Nullable
    Long withdrawalIndex;

    /** What documents there are, as JSON. */
    String manifest;
}
