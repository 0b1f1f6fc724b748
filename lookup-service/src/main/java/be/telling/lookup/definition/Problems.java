package be.telling.lookup.definition;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the definition files: all of it at once, so that an operator mends it in one go. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param place a JSON pointer or a line, empty for the file as a whole */
    void add(String file, String place, String message) {
        found.add(place.isEmpty() ? file + ": " + message : file + ": " + place + ": " + message);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDefinitionsException(found);
        }
    }
}
