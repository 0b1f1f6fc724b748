package be.telling.lookup.simulation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** At which of the places where threads wait what has happened; over many simulations. */
final class Coverage {

    private final Set<String> places = new HashSet<>();
    private final Map<Fault.Kind, Set<String>> struck = new EnumMap<>(Fault.Kind.class);

    synchronized void reached(String place) {
        places.add(place);
    }

    synchronized void add(Fault.Kind kind, String place) {
        struck.computeIfAbsent(kind, k -> new HashSet<>()).add(place);
    }

    synchronized int places() {
        return places.size();
    }

    synchronized int struck(Fault.Kind kind) {
        return struck.getOrDefault(kind, Set.of()).size();
    }

    /** Places that were reached and where this never happened. */
    synchronized Set<String> spared(Fault.Kind kind) {
        Set<String> spared = new HashSet<>(places);
        spared.removeAll(struck.getOrDefault(kind, Set.of()));
        return spared;
    }
}
