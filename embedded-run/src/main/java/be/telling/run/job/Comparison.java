package be.telling.run.job;

import be.telling.simulator.truth.RawCounts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the raw counts of the register side against the simulator's own truth, cell by cell. */
final class Comparison {
    private static final int NAMED = 5;

    private Comparison() {}

    /** @throws StepFailed names some cells that differ, never their counts: a count may be small */
    static int check(JsonNode counts, RawCounts truth) throws StepFailed {
        if (counts.path("persons").asLong() != truth.persons()) {
            throw new StepFailed("the count has " + counts.path("persons").asLong() + " persons, the register knows "
                    + truth.persons());
        }
        if (counts.path("rows").asLong() != truth.rows()) {
            throw new StepFailed(
                    "the count has " + counts.path("rows").asLong() + " rows, the lists have " + truth.rows());
        }
        Map<String, Long> expected = new TreeMap<>();
        truth.cells()
                .forEach(cell -> expected.put(
                        key(cell.organisation(), cell.dimension(), cell.value(), cell.origin()), cell.persons()));
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode cell : counts.path("cells")) {
            long persons = cell.path("persons").asLong();
            if (persons != 0) {
                counted.put(
                        key(
                                cell.path("organisation").asText(),
                                cell.path("dimension").asText(),
                                cell.path("value").asText(),
                                cell.path("origin").asText()),
                        persons);
            }
        }
        TreeSet<String> different = new TreeSet<>(expected.keySet());
        different.addAll(counted.keySet());
        different.removeIf(key -> expected.getOrDefault(key, 0L).equals(counted.getOrDefault(key, 0L)));
        if (!different.isEmpty()) {
            throw new StepFailed(different.size() + " cells differ from the register's own truth, among them "
                    + different.stream().limit(NAMED).toList());
        }
        return expected.size();
    }

    private static String key(String organisation, String dimension, String value, String origin) {
        return organisation + " " + dimension + "=" + value + " " + origin;
    }
}
