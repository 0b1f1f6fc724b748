package be.telling.statistics.gate;

import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Finding;
import be.telling.statistics.gate.Attack.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up, rule by rule, what attacks on one or more systems came to. */
final class Tally {
    private static final List<String> RULES = List.of(Promises.RANGE, Promises.INSIDERS, Tables.MOVERS);

    private final Map<String, Integer> examined = new HashMap<>();
    private final Map<String, List<String>> broken = new HashMap<>();
    private boolean contradiction;
    private boolean undecided;

    /** @param series what was attacked */
    void add(List<Claim> claims, Outcome outcome, Series series) {
        claims.forEach(claim -> examined.merge(claim.rule(), 1, Integer::sum));
        for (Finding finding : outcome.findings()) {
            contradiction |= finding.failure() == Failure.CONTRADICTION;
            undecided |= finding.failure() == Failure.UNDECIDED;
            if (finding.failure() == Failure.TOO_NARROW) {
                broken.computeIfAbsent(finding.claim().rule(), rule -> new ArrayList<>())
                        .add(series.place(finding.claim().place()));
            }
        }
    }

    /** Whether nothing was found so far. */
    boolean clean() {
        return broken.isEmpty() && !contradiction && !undecided;
    }

    /** @param codes by rule what its check is called, if not like the rule */
    void conclude(Map<String, String> codes, Findings findings) {
        for (String rule : RULES) {
            if (examined.containsKey(rule)) {
                List<String> places = broken.getOrDefault(rule, List.of());
                findings.conclude(
                        codes.getOrDefault(rule, rule),
                        examined.get(rule),
                        places.isEmpty() && !contradiction && !undecided,
                        places);
            }
        }
        if (contradiction) {
            findings.refuse("no-truth-explains-it", "No counts at all could have led to these figures.");
        }
        if (undecided) {
            findings.refuse("solver-without-answer", "The solver came to no end, so nothing is proved.");
        }
    }
}
