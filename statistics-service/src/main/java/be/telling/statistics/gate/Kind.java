package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Persons who are counted in the same groups: of one organisation, say, that came since the last release. If one of them were of
 * another category, all sums would still hold.
 *
 * @param always groups that each of them is in
 * @param choices by attribute, and then by its value, the groups that those with this value are in besides, the smallest first
 */
record Kind(int[] always, int[][][] choices) {
    /** This kind without the values that would break a sum; empty if there is no way not to break one. */
    Optional<Kind> balanced(int[][] below, int[][] above) {
        Map<Integer, Integer> everybody = count(always, below, above);
        Map<Integer, Integer> left = new HashMap<>(everybody);
        List<int[][]> kept = new ArrayList<>();
        for (int[][] values : choices) {
            if (values.length == 0) {
                continue;
            }
            Map<Integer, Integer> needed = new HashMap<>();
            for (int[] value : values) {
                Map<Integer, Integer> counts = count(value, below, above);
                if (settles(counts, everybody)) {
                    needed.putAll(counts);
                }
            }
            kept.add(Arrays.stream(values)
                    .filter(value -> count(value, below, above).equals(needed))
                    .toArray(int[][]::new));
            needed.forEach((sum, by) -> add(left, sum, by));
        }
        return left.isEmpty() ? Optional.of(new Kind(always, kept.toArray(int[][][]::new))) : Optional.empty();
    }

    /** Whether a value makes good what the groups that everybody is in do to its sums, and does nothing else. */
    private static boolean settles(Map<Integer, Integer> counts, Map<Integer, Integer> everybody) {
        return counts.entrySet().stream()
                .allMatch(count -> count.getValue() == -everybody.getOrDefault(count.getKey(), 0));
    }

    /** By sum how much larger its whole would be than its parts. */
    private static Map<Integer, Integer> count(int[] groups, int[][] below, int[][] above) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int group : groups) {
            for (int sum : below[group]) {
                add(counts, sum, 1);
            }
            for (int sum : above[group]) {
                add(counts, sum, -1);
            }
        }
        return counts;
    }

    private static void add(Map<Integer, Integer> counts, int sum, int by) {
        counts.merge(sum, by, (a, b) -> a + b == 0 ? null : a + b);
    }
}
