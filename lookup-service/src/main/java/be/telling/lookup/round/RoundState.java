package be.telling.lookup.round;

import java.util.Locale;

/** How far a round is here. */
public enum RoundState {
    RECEIVING,
    COUNTING,
    COUNTED,
    RELEASED;

    /** As programs see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RoundState fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
