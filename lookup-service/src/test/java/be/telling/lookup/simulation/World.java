package be.telling.lookup.simulation;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What is one for all machines of a simulation: time, chance, what goes wrong, and what is written down of it. */
final class World {

    /** Twice as bad as a clock that is being corrected as fast as that is done. */
    private static final double WORST_CLOCK = 0.001;

    private final Scenario scenario;
    private final Trace trace;
    private final Coverage coverage;
    private final Faults faults;
    private final Schedule schedule;
    private final SimulatedMachine itself;

    World(Scenario scenario, Trace trace, Coverage coverage) {
        this.scenario = scenario;
        this.trace = trace;
        this.coverage = coverage;
        this.faults = new Faults(scenario.faults());
        this.schedule = new Schedule(chance("schedule"), trace);
        this.itself = machine("world", (machine, point, site) -> {});
    }

    /** A sequence of its own for each purpose, so that a fault less changes nothing before it would have happened. */
    RandomGenerator chance(String purpose) {
        return new SplittableRandom(scenario.seed() * 1_000_003 + purpose.hashCode());
    }

    SimulatedMachine machine(String name, SimulatedMachine.Fate fate) {
        RandomGenerator chance = chance(name);
        double speed = 1 + WORST_CLOCK * (2 * chance.nextDouble() - 1);
        return new SimulatedMachine(name, schedule, trace, chance, speed, fate);
    }

    /** The machine on which everything happens that isn't ours, and that never fails. */
    SimulatedMachine itself() {
        return itself;
    }

    /** Has something happen after a while. */
    void later(String what, Duration rest, Runnable work) {
        schedule.start(itself, what, () -> {
            itself.pause("waits", rest);
            work.run();
        });
    }

    void note(Object who, String what) {
        trace.note(schedule.now(), who, what);
    }

    Schedule schedule() {
        return schedule;
    }

    Faults faults() {
        return faults;
    }

    Coverage coverage() {
        return coverage;
    }

    Trace trace() {
        return trace;
    }
}
