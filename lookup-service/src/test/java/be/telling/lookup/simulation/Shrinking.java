package be.telling.lookup.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a scenario that fails as small as it can be and still fail: what is left is what the failure needs. */
final class Shrinking {

    private final Predicate<Scenario> fails;

    Shrinking(Predicate<Scenario> fails) {
        this.fails = fails;
    }

    Scenario shrink(Scenario scenario) {
        Scenario smallest = scenario;
        for (Scenario smaller = smallest; smaller != null; smaller = smaller(smallest)) {
            smallest = smaller;
        }
        return smallest;
    }

    /** The first one among those that are a little smaller that still fails, null if there is none. */
    private @Nullable Scenario smaller(Scenario scenario) {
        return candidates(scenario).stream().filter(fails).findFirst().orElse(null);
    }

    private static List<Scenario> candidates(Scenario scenario) {
        List<Scenario> candidates = new ArrayList<>();
        without(scenario.faults()).forEach(faults -> candidates.add(scenario.withFaults(faults)));
        without(scenario.people()).forEach(people -> candidates.add(scenario.withPeople(people)));
        if (scenario.replicas() > 1) {
            candidates.add(scenario.withReplicas(scenario.replicas() - 1));
        }
        if (scenario.inscribe()) {
            candidates.add(scenario.withInscribe(false));
        }
        return candidates;
    }

    /** Half of the list, if it is long, and the list without each of its members. */
    private static <T> List<List<T>> without(List<T> list) {
        List<List<T>> shorter = new ArrayList<>();
        if (list.size() > 3) {
            shorter.add(list.subList(0, list.size() / 2));
            shorter.add(list.subList(list.size() / 2, list.size()));
        }
        for (int left = 0; left < list.size(); left++) {
            List<T> others = new ArrayList<>(list);
            others.remove(left);
            shorter.add(others);
        }
        return shorter;
    }
}
