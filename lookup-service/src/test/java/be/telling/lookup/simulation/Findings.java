package be.telling.lookup.simulation;

import java.util.List;
import java.util.Map;

/**
 * What a simulation showed.
 *
 * @param violations what must not be, in words; empty if all is well
 * @param points await points that each replica came to
 * @param fingerprint of all that happened
 * @param seconds of simulated time until the round was counted
 * @param happened faults that struck
 * @param steps all of them in words, if they were kept
 */
record Findings(
        List<String> violations,
        List<Integer> points,
        long fingerprint,
        int stepCount,
        double seconds,
        Map<Fault.Kind, Integer> happened,
        List<String> steps) {

    boolean isFailure() {
        return !violations.isEmpty();
    }
}
