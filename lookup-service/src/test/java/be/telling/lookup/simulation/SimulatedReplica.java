package be.telling.lookup.simulation;

import be.telling.lookup.delivery.Counter;
import be.telling.lookup.work.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A replica that can be killed and started again; each time it is a new process on a new machine. */
final class SimulatedReplica implements SimulatedMachine.Fate {

    /** Makes what a process consists of, on its machine. */
    interface Process {
        Assembly of(SimulatedReplica replica, SimulatedMachine machine);
    }

    private final int index;
    private final World world;
    private final Process process;
    private int lives;
    private int points;
    private @Nullable SimulatedMachine machine;
    private @Nullable Assembly assembly;
    private List<Worker> workers = List.of();
    private boolean gone;

    SimulatedReplica(int index, World world, Process process) {
        this.index = index;
        this.world = world;
        this.process = process;
    }

    void start() {
        startWithoutWorkers();
        List<Worker> all = assembly().workers();
        workers = all;
        UUID id = new UUID(index, lives);
        alive().start("start", () -> all.forEach(worker -> worker.start(id)));
    }

    /** Only to be asked for something. */
    void startWithoutWorkers() {
        lives++;
        SimulatedMachine fresh = world.machine("replica " + index + "." + lives, this);
        machine = fresh;
        assembly = process.of(this, fresh);
    }

    /** Ends for good. */
    void vanish() {
        gone = true;
        if (machine != null) {
            machine.die();
        }
        world.schedule().buryTheDead();
    }

    /** Await points that it came to, in all its lives. */
    int points() {
        return points;
    }

    /** Where its handlers of requests run, null while it is down. */
    @Nullable
    SimulatedMachine machine() {
        return machine == null || machine.isDead() ? null : machine;
    }

    /** What its handlers of requests call. */
    Counter counter() {
        return assembly().get(Counter.class);
    }

    /** By how much its next message to the database is held up. */
    Duration delay() {
        return world.faults()
                .due(Fault.Kind.SLOW, index, points)
                .map(fault -> Duration.ofMillis(fault.howLong()))
                .orElse(Duration.ZERO);
    }

    /** Whether it loses a connection to the database here and now. */
    boolean losesConnection(String site) {
        boolean loses = world.faults().due(Fault.Kind.CUT, index, points).isPresent();
        if (loses) {
            world.coverage().add(Fault.Kind.CUT, site);
        }
        return loses;
    }

    @Override
    public void reached(SimulatedMachine where, int point, String site) {
        points++;
        world.coverage().reached(site);
        world.faults().at(index, points).ifPresent(fault -> {
            world.note(where, fault.kind().word());
            world.coverage().add(fault.kind(), site);
            Duration time = Duration.ofMillis(fault.howLong());
            switch (fault.kind()) {
                case CRASH -> crash(where, time);
                case STOP -> stop(where, time);
                case FREEZE -> where.standStillFor(time);
                default -> throw new IllegalStateException("that doesn't happen to replicas");
            }
        });
    }

    private Assembly assembly() {
        return Objects.requireNonNull(assembly, "the replica was never started");
    }

    private SimulatedMachine alive() {
        return Objects.requireNonNull(machine, "the replica was never started");
    }

    private void crash(SimulatedMachine where, Duration rest) {
        where.die();
        world.later("restart", rest, () -> {
            if (!gone) {
                start();
            }
        });
    }

    /** As at SIGTERM: all workers stop together, then the process ends. */
    private void stop(SimulatedMachine where, Duration rest) {
        List<Worker> stopping = List.copyOf(workers);
        int[] left = {stopping.size()};
        stopping.forEach(worker -> where.start("stop", () -> {
            stop(where, worker);
            if (--left[0] == 0) {
                crash(where, rest);
            }
        }));
    }

    private void stop(SimulatedMachine where, Worker worker) {
        try {
            worker.stop();
        } catch (RuntimeException e) {
            world.note(where, "can't store everything before its end");
        }
    }
}
