package be.telling.lookup.simulation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * All that a simulation depends on, as one line of text. The seed also decides what is not said here: how long
 * everything takes, how wrong the clocks go, who has which nationality.
 *
 * @param people staff that is counted, by name in the {@link Village}
 */
record Scenario(long seed, int replicas, String definition, boolean inscribe, List<String> people, List<Fault> faults) {

    private static final int MOST_FAULTS = 7;
    private static final int MOST_REPLICAS = 3;

    /** Rounds here take a few hundred await points of each replica, more if much goes wrong. */
    private static final int EARLY = 120;

    private static final int LATE = 1_500;
    private static final int CALLS = 25;

    /** The scenario that this seed stands for. */
    static Scenario of(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        int replicas = 1 + chance.nextInt(MOST_REPLICAS);
        String definition = chance.nextInt(4) == 0 ? "vl-2014" : "vl-2016";
        boolean inscribe = chance.nextInt(3) == 0;
        List<String> people = new ArrayList<>(Village.NAMES);
        for (int gone = chance.nextInt(people.size()); gone > 0; gone--) {
            people.remove(chance.nextInt(people.size()));
        }
        List<Fault> faults = new ArrayList<>();
        for (int left = chance.nextInt(MOST_FAULTS + 1); left > 0; left--) {
            faults.add(fault(chance, replicas));
        }
        return new Scenario(seed, replicas, definition, inscribe, people, faults);
    }

    private static Fault fault(RandomGenerator chance, int replicas) {
        Fault.Kind[] kinds = Fault.Kind.values();
        // What happens to a replica can happen in most places, so it happens most.
        Fault.Kind kind = kinds[chance.nextInt(3) > 0 ? chance.nextInt(5) : chance.nextInt(kinds.length)];
        int replica = chance.nextInt(replicas);
        int point = 1 + chance.nextInt(chance.nextBoolean() ? EARLY : LATE);
        int call = chance.nextInt(CALLS);
        return switch (kind) {
            case CRASH, STOP -> new Fault(kind, replica, point, chance.nextInt(3_000));
            case FREEZE -> new Fault(kind, replica, point, 100 + chance.nextInt(chance.nextBoolean() ? 2_000 : 12_000));
            case CUT -> new Fault(kind, replica, point, 0);
            case SLOW -> new Fault(kind, replica, point, 10 + chance.nextInt(chance.nextBoolean() ? 500 : 8_000));
            case RESTART -> new Fault(kind, 0, chance.nextInt(4_000), 0);
            case UNANSWERED -> new Fault(kind, 0, call, 0);
            case LATE -> new Fault(kind, 0, call, chance.nextInt(1_500));
            case CODE ->
                new Fault(kind, 0, call, SimulatedRegister.CODES[chance.nextInt(SimulatedRegister.CODES.length)]);
            case DOWN -> new Fault(kind, 0, chance.nextInt(3_000), 100 + chance.nextInt(5_000));
            case REFUSED -> new Fault(kind, 0, chance.nextInt(2), 500 + chance.nextInt(4));
            case UNHEARD, BROKEN_OFF -> new Fault(kind, 0, chance.nextInt(3), 0);
            case REPEATED, COUNT_REPEATED -> new Fault(kind, 0, chance.nextInt(3), chance.nextInt(5_000));
        };
    }

    /** The way back from {@link #toString()}. */
    static Scenario parse(String line) {
        Map<String, String> values = new HashMap<>();
        for (String assignment : line.strip().split(" +")) {
            int end = assignment.indexOf('=');
            values.put(assignment.substring(0, end), assignment.substring(end + 1));
        }
        return new Scenario(
                Long.parseLong(value(values, "seed")),
                Integer.parseInt(value(values, "replicas")),
                value(values, "definition"),
                Boolean.parseBoolean(value(values, "inscribe")),
                list(value(values, "people")),
                list(value(values, "faults")).stream().map(Fault::of).toList());
    }

    Scenario withReplicas(int fewer) {
        return new Scenario(seed, fewer, definition, inscribe, people, faults);
    }

    Scenario withInscribe(boolean other) {
        return new Scenario(seed, replicas, definition, other, people, faults);
    }

    Scenario withPeople(List<String> others) {
        return new Scenario(seed, replicas, definition, inscribe, others, faults);
    }

    Scenario withFaults(List<Fault> others) {
        return new Scenario(seed, replicas, definition, inscribe, people, others);
    }

    @Override
    public String toString() {
        return "seed=" + seed + " replicas=" + replicas + " definition=" + definition + " inscribe=" + inscribe
                + " people=" + String.join(",", people) + " faults="
                + faults.stream().map(Fault::toString).collect(joining(","));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name + " is missing");
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
