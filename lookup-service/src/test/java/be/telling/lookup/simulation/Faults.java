package be.telling.lookup.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults of a scenario that have not happened yet. Each happens once, and is counted. */
final class Faults {

    private final List<Fault> left;
    private final Map<Fault.Kind, Integer> happened = new EnumMap<>(Fault.Kind.class);

    Faults(List<Fault> faults) {
        this.left = new ArrayList<>(faults);
    }

    /** What happens to this replica at this await point. */
    Optional<Fault> at(int replica, int point) {
        return take(fault -> switch (fault.kind()) {
            case CRASH, STOP, FREEZE -> fault.replica() == replica && fault.when() == point;
            default -> false;
        });
    }

    /** A fault of this kind that is due for a replica whose await points have come so far. */
    Optional<Fault> due(Fault.Kind kind, int replica, int point) {
        return take(fault -> fault.kind() == kind && fault.replica() == replica && fault.when() <= point);
    }

    /** A fault of this kind that hits the call, or delivery, with this number. */
    Optional<Fault> of(Fault.Kind kind, int number) {
        return take(fault -> fault.kind() == kind && fault.when() == number);
    }

    /** All faults of this kind, for those that happen at a time. */
    List<Fault> all(Fault.Kind kind) {
        List<Fault> all = left.stream().filter(fault -> fault.kind() == kind).toList();
        all.forEach(this::happens);
        return all;
    }

    Map<Fault.Kind, Integer> happened() {
        return Map.copyOf(happened);
    }

    int count() {
        return happened.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Optional<Fault> take(Predicate<Fault> fitting) {
        Optional<Fault> found = left.stream().filter(fitting).findFirst();
        found.ifPresent(this::happens);
        return found;
    }

    private void happens(Fault fault) {
        left.remove(fault);
        happened.merge(fault.kind(), 1, Integer::sum);
    }
}
