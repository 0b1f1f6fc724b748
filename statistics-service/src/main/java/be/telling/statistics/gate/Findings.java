package be.telling.statistics.gate;

import be.telling.statistics.gate.Gate.Check;
import be.telling.statistics.gate.Gate.Verdict;
import be.telling.statistics.protection.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what an examination finds. Reasons tell the rule and at most the places: no figure, no cell, no value. */
final class Findings {
    private final List<Check> checks = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> notExamined = new ArrayList<>();
    private final List<String> together = new ArrayList<>();

    void conclude(String code, int examined, boolean passed) {
        conclude(code, examined, passed, List.of());
    }

    void conclude(String code, int examined, boolean passed, Collection<String> places) {
        checks.add(new Check(code, examined, passed));
        if (!passed) {
            reasons.add(new Reason(code, "The final data does not pass this check" + among(places) + "."));
        }
    }

    void refuse(String code, String message) {
        reasons.add(new Reason(code, message));
    }

    void notExamined(String code) {
        notExamined.add(code);
    }

    /** These rounds' releases were attacked at once. */
    void together(List<String> rounds) {
        together.addAll(rounds);
    }

    boolean clean() {
        return reasons.isEmpty();
    }

    Verdict verdict(String solver) {
        return new Verdict(
                List.copyOf(checks), List.copyOf(reasons), List.copyOf(notExamined), List.copyOf(together), solver);
    }

    private static String among(Collection<String> places) {
        List<String> named = places.stream().distinct().sorted().toList();
        return named.isEmpty() ? "" : "; look at " + String.join(", ", named);
    }
}
