package be.telling.e2e.round;

import be.telling.simulator.truth.RawCell;
import be.telling.simulator.truth.RawCounts;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between counts as the statistician sees them and the truth; none are needed. */
final class Differences {

    private static final int TOLD = 10;

    private Differences() {}

    /** In words, the first ten of them; empty when all is equal. */
    static List<String> between(RawCounts truth, JsonPath counts) {
        List<String> differences = new ArrayList<>();
        compare(differences, "definition", truth.definition(), counts.getString("definition"));
        compare(differences, "persons", truth.persons(), counts.getLong("persons"));
        compare(differences, "rows", truth.rows(), counts.getLong("rows"));
        Map<String, Long> expected = new HashMap<>();
        for (RawCell cell : truth.cells()) {
            expected.put(key(cell.organisation(), cell.dimension(), cell.value(), cell.origin()), cell.persons());
        }
        Map<String, Long> actual = actual(differences, counts);
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            compare(differences, key, expected.getOrDefault(key, 0L), actual.getOrDefault(key, 0L));
        }
        return differences.size() <= TOLD ? differences : shortened(differences);
    }

    private static List<String> shortened(List<String> differences) {
        List<String> told = new ArrayList<>(differences.subList(0, TOLD));
        told.add("and " + (differences.size() - TOLD) + " more");
        return told;
    }

    private static Map<String, Long> actual(List<String> differences, JsonPath counts) {
        Map<String, Long> actual = new HashMap<>();
        List<Map<String, Object>> cells = counts.getList("cells");
        for (Map<String, Object> cell : cells) {
            String key = key(
                    String.valueOf(cell.get("organisation")),
                    String.valueOf(cell.get("dimension")),
                    String.valueOf(cell.get("value")),
                    String.valueOf(cell.get("origin")));
            long persons = cell.get("persons") instanceof Number number ? number.longValue() : -1;
            if (actual.put(key, persons) != null) {
                differences.add(key + ": is there twice");
            }
        }
        return actual;
    }

    private static void compare(List<String> differences, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", was " + actual);
        }
    }

    private static String key(String organisation, String dimension, String value, String origin) {
        return organisation + " " + dimension + "=" + value + " " + origin;
    }
}
