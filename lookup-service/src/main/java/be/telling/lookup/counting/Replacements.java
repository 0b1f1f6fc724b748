package be.telling.lookup.counting;

import be.telling.lookup.keys.Pseudonym;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers were replaced by which. A replaced number can have been replaced again, so the number in force is found
 * by following the chain; should the register ever answer with a circle, its lowest pseudonym stands for all.
 */
final class Replacements {

    private final Map<Pseudonym, Pseudonym> replacedBy;
    private final Set<Pseudonym> concerned;

    Replacements(Map<Pseudonym, Pseudonym> replacedBy) {
        this.replacedBy = Map.copyOf(replacedBy);
        this.concerned = new HashSet<>(replacedBy.keySet());
        this.concerned.addAll(replacedBy.values());
    }

    /** Whether this person may be listed under another number too. */
    boolean concern(Pseudonym number) {
        return concerned.contains(number);
    }

    /** The number in force. */
    Pseudonym inForce(Pseudonym number) {
        Set<Pseudonym> seen = new HashSet<>();
        Pseudonym current = number;
        Pseudonym next = replacedBy.get(current);
        while (next != null) {
            if (!seen.add(current)) {
                return lowestOfCircle(current);
            }
            current = next;
            next = replacedBy.get(current);
        }
        return current;
    }

    private Pseudonym lowestOfCircle(Pseudonym start) {
        Pseudonym lowest = start;
        for (Pseudonym p = replacedBy.get(start); p != null && !p.equals(start); p = replacedBy.get(p)) {
            lowest = p.compareTo(lowest) < 0 ? p : lowest;
        }
        return lowest;
    }
}
