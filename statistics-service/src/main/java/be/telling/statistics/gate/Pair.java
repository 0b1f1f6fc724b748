package be.telling.statistics.gate;

import be.telling.statistics.movements.Movements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two releases of which it is known who came and went between them.
 *
 * @param earlier which of some releases, from 0
 */
record Pair(int earlier, int later, Movements movements) {
    /** All pairs of these releases of which it is known, the later ones last. */
    static List<Pair> all(List<Edition> editions, List<Movements> movements) {
        List<Pair> pairs = new ArrayList<>();
        for (int later = 1; later < editions.size(); later++) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                int from = earlier;
                int to = later;
                between(editions.get(from), editions.get(to), movements)
                        .ifPresent(known -> pairs.add(new Pair(from, to, known)));
            }
        }
        return pairs;
    }

    /** These releases in the order in which people went on from one to the other, and otherwise as they came. */
    static List<Edition> ordered(List<Edition> editions, List<Movements> movements) {
        List<Edition> left = new ArrayList<>(editions);
        List<Edition> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Edition next = left.stream()
                    .filter(one -> left.stream()
                            .noneMatch(other -> between(other, one, movements).isPresent()))
                    .findFirst()
                    .orElseGet(left::getFirst);
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static Optional<Movements> between(Edition before, Edition after, List<Movements> movements) {
        return movements.stream()
                .filter(known ->
                        known.from().equals(before.round()) && known.to().equals(after.round()))
                .findFirst();
    }

    boolean has(int release) {
        return earlier == release || later == release;
    }

    /** The one that isn't this. */
    int beside(int release) {
        return earlier + later - release;
    }
}
