package be.telling.lookup.operation;

import java.util.Locale;

/** What operators can do to a round. The codes stand in the record of operations and are never renamed. */
public enum Act {
    PAUSE_ROUND,
    RESUME_ROUND,
    RETRY_ROUND,
    RETRY_PERSON,
    GIVE_UP,
    GIVE_UP_PERSON,
    ABANDON_ROUND;

    /** As it is stored and shown. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
