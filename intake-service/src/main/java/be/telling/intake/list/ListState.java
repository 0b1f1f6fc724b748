package be.telling.intake.list;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a list is. Only the service itself ever sees a staged one. */
@Schema(enumeration = {"stored", "handed-over"})
enum ListState {
    STAGED,
    STORED,
    HANDED_OVER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
