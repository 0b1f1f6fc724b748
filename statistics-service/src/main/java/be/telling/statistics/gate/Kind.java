package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<Integer, Integer> left = count(always, below, above);
        List<int[][]> kept = new ArrayList<>();
        for (int[][] values : choices) {
            if (values.length == 0) {
                continue;
            }
            Map<Integer, Integer> usual = usual(values, below, above);
            List<int[]> alike = new ArrayList<>();
            for (int[] value : values) {
                if (count(value, below, above).equals(usual)) {
                    alike.add(value);
                }
            }
            kept.add(alike.toArray(int[][]::new));
            usual.forEach((sum, by) -> add(left, sum, by));
        }
        return left.isEmpty() ? Optional.of(new Kind(always, kept.toArray(int[][][]::new))) : Optional.empty();
    }

    /** What most of the values do to the sums; a value that nobody kept does something else. */
    private static Map<Integer, Integer> usual(int[][] values, int[][] below, int[][] above) {
        Map<Map<Integer, Integer>, Integer> votes = new LinkedHashMap<>();
        for (int[] value : values) {
            votes.merge(count(value, below, above), 1, Integer::sum);
        }
        return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
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
