package be.telling.statistics.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row of an announcement; see {@link Announcement} for its meaning. */
@Entity
@Table(name = "announcement")
class StoredAnnouncement {
    @Id
    String round;

    LocalDate referenceDate;
    Instant releaseAt;

    @Nullable
    String noteNl;

    @Nullable
    String noteEn;

    Instant announcedAt;
    String announcedBy;
}
