package be.telling.intake.hint;

import be.telling.commons.reading.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lists of a round are of the same people, as far as this process saw them come in. In memory only: whatever were
 * stored to compare lists with could be used to try numbers out.
 */
@ApplicationScoped
class SameLists {

    /** Many rounds of all organisations; beyond it the oldest are forgotten. */
    private static final int MOST = 10_000;

    private record Place(String round, String organisation) {}

    private final Map<Place, Likeness> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Likeness> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean hasOther(String round, String organisation, Likeness likeness) {
        return known.entrySet().stream()
                .anyMatch(entry -> entry.getKey().round().equals(round)
                        && !entry.getKey().organisation().equals(organisation)
                        && entry.getValue().equals(likeness));
    }

    /** The list takes the place of an earlier one of the organisation; one without a likeness removes it. */
    synchronized void put(String round, String organisation, Optional<Likeness> likeness) {
        var place = new Place(round, organisation);
        known.remove(place);
        likeness.ifPresent(it -> known.put(place, it));
    }
}
