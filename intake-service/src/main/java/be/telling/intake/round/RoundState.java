package be.telling.intake.round;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a round is. It only ever moves forward; from {@link #COUNTING} on the register side tells. */
public enum RoundState {
    OPEN,
    CLOSED,
    COUNTING,
    COUNTED,
    RELEASED,
    /** Given up by the register side: nothing of it is counted, and a new count needs a new round. */
    ABANDONED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RoundState fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
