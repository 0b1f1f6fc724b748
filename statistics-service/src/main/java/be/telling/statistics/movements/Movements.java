package be.telling.statistics.movements;

import be.telling.commons.cells.CellKey;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who came and went between two rounds, in numbers: what the staff offices know of their own groups. A group is a key whose
 * origin is the total. Somebody who went from one group to another has left the one and joined the other; in a group that
 * has both, nothing happened.
 *
 * @param from the earlier round
 * @param to the later round
 * @param changes by group of the later round; a group that is absent is not known, which is not the same as unchanged
 * @param mergers organisations that became others between the rounds
 */
public record Movements(String from, String to, SortedMap<CellKey, Change> changes, List<Merger> mergers) {
    public Movements {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        mergers = List.copyOf(mergers);
        if (changes.keySet().stream().anyMatch(key -> !key.origin().equals(CellKey.TOTAL))) {
            throw new IllegalArgumentException("Who moved is known without origins");
        }
    }

    /**
     * What happened to one group.
     *
     * @param joined in it now and not then
     * @param left in it then and not now
     * @param stayed in it both times; then it had stayed + left, now it has stayed + joined
     */
    public record Change(long joined, long left, long stayed) {
        public Change {
            if (joined < 0 || left < 0 || stayed < 0) {
                throw new IllegalArgumentException("Numbers of persons can't be negative");
            }
        }

        /** Persons that only one of the rounds has. */
        public long movers() {
            return joined + left;
        }
    }

    /** Organisations of the earlier round whose staff, all together, are these of the later: a merger, a split, a new name. */
    public record Merger(List<String> from, List<String> to) {
        public Merger {
            from = List.copyOf(from);
            to = List.copyOf(to);
            if (from.isEmpty() || to.isEmpty()) {
                throw new IllegalArgumentException("A merger has organisations on both sides");
            }
        }
    }

    public Optional<Change> change(CellKey group) {
        return Optional.ofNullable(changes.get(group));
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "Movements[" + from + " to " + to + "]";
    }
}
