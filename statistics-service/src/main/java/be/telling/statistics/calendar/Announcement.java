package be.telling.statistics.calendar;

import be.telling.statistics.counts.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A count that will be published.
 *
 * @param releaseAt the moment it becomes public
 * @param note what readers should know, such as why the moment was changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Announcement(
        String round,
        LocalDate referenceDate,
        Instant releaseAt,
        @Nullable Text note) {
    static Announcement of(StoredAnnouncement row) {
        return new Announcement(
                row.round,
                row.referenceDate,
                row.releaseAt,
                row.noteNl == null ? null : new Text(row.noteNl, row.noteEn));
    }
}
