package be.telling.commons.sealedlist;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a sealed list is for. It is sealed into every part: a part opens for this list alone, in this round, by this
 * definition and date.
 *
 * @param listId fresh for every submission, so that parts of a replaced list don't fit its successor
 */
public record ListBinding(String round, String organisation, String definition, LocalDate referenceDate, UUID listId) {

    private static final int MAX_TEXT = 100;

    public ListBinding {
        requireShort(round);
        requireShort(organisation);
        requireShort(definition);
    }

    private static void requireShort(String text) {
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a name in a binding has 1 to " + MAX_TEXT + " characters");
        }
    }
}
