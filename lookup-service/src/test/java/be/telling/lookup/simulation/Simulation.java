package be.telling.lookup.simulation;

import be.telling.lookup.database.Connections;
import be.telling.lookup.delivery.Counter;
import be.telling.lookup.handover.Statistics;
import be.telling.lookup.register.Register;
import be.telling.lookup.work.Machine;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts one round in simulated time, while things go wrong as a scenario says, and looks whether all is well. */
final class Simulation {

    /** Within which a round is counted, whatever goes wrong: most of it is pauses between attempts. */
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** So long all goes on after the end, for somebody may come back who hasn't heard of it. */
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    /** What deliveries left is kept for an hour. */
    private static final Duration HOURS_LATER = Duration.ofHours(2);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String ROUND =
            "insert into round (id, definition, reference_date, state, wrapped_key) values ($1, $2, $3, 'receiving', $4)";

    private final Scenario scenario;
    private final Service service;
    private final RealDatabase database;
    private final Sabotage sabotage;
    private final World world;
    private final Village village;
    private final SimulatedRegister register;
    private final SimulatedStatistics statistics;
    private final Intake intake;
    private final Map<String, String> settings;
    private final List<SimulatedReplica> replicas;
    private final Operator operator;
    private final List<String> violations = new ArrayList<>();

    Simulation(Scenario scenario, Ground ground, Sabotage sabotage, boolean inWords) {
        this.scenario = scenario;
        this.service = ground.service();
        this.database = ground.database();
        this.sabotage = sabotage;
        this.world = new World(scenario, new Trace(inWords), ground.coverage());
        this.village = new Village(world.chance("village"), scenario.people());
        this.register = new SimulatedRegister(
                world.schedule(),
                world.machine("register", (machine, point, site) -> {}),
                village,
                scenario.inscribe(),
                world.faults());
        this.statistics = new SimulatedStatistics(world.schedule(), world.faults());
        this.settings = Settings.of(scenario, world.chance("settings"));
        this.replicas = IntStream.range(0, scenario.replicas())
                .mapToObj(index -> new SimulatedReplica(index, world, this::process))
                .toList();
        this.intake = new Intake(world, replicas, service.sealingKey(), scenario.definition());
        this.operator = new Operator(world, database, intake);
    }

    Findings run() {
        database.reset();
        database.observe(
                ROUND,
                Intake.ROUND,
                scenario.definition(),
                Intake.REFERENCE_DATE,
                Buffer.buffer(service.roundKey(Intake.ROUND)));
        replicas.forEach(SimulatedReplica::start);
        intake.start(village.staff());
        operator.start();
        world.faults()
                .all(Fault.Kind.RESTART)
                .forEach(fault -> world.later("restart", Duration.ofMillis(fault.when()), database::restart));

        boolean ended = world.schedule().runUntil(operator::hasSeenTheEnd, LONGEST.toNanos());
        double seconds = world.schedule().now() / 1e9;
        if (ended) {
            goOnAfterwards();
            sweep();
        } else {
            violations.add("the round isn't counted after " + LONGEST + ": " + operator.lastSeen());
        }
        end();
        if (ended) {
            violations.addAll(
                    new Checks(scenario, service, database, village, register, statistics, world.faults(), settings)
                            .violations());
        }
        violations.addAll(operator.complaints());
        violations.addAll(world.schedule().deaths());
        return new Findings(
                List.copyOf(violations),
                replicas.stream().map(SimulatedReplica::points).toList(),
                world.trace().fingerprint(),
                world.trace().count(),
                seconds,
                world.faults().happened(),
                world.trace().words());
    }

    private Assembly process(SimulatedReplica replica, SimulatedMachine machine) {
        Connections connections =
                new SimulatedConnections(replica, machine, world.schedule(), database, sabotage::statement);
        return service.process(settings)
                .with(Machine.class, machine)
                .with(Connections.class, connections)
                .with(Register.class, register.reachedFrom(machine))
                .with(Statistics.class, statistics.reachedFrom(machine));
    }

    private void goOnAfterwards() {
        long end = world.schedule().now();
        for (SimulatedReplica replica : replicas) {
            SimulatedMachine machine = replica.machine();
            end = Math.max(end, machine == null ? 0 : machine.canRunAt(0));
        }
        world.schedule().runUntil(() -> false, end + AFTERWARDS.toNanos());
    }

    /** Hours later a process that does nothing else removes what deliveries left that broke off. */
    private void sweep() {
        replicas.forEach(SimulatedReplica::vanish);
        boolean[] swept = {false};
        SimulatedReplica sweeper = new SimulatedReplica(replicas.size(), world, this::process);
        sweeper.startWithoutWorkers();
        world.later("sweep", HOURS_LATER, () -> {
            while (intake.ask(sweeper, "sweep", Counter::sweep).isEmpty()) {
                world.itself().pause("wasn't heard", PAUSE);
            }
            swept[0] = true;
        });
        world.schedule().runUntil(() -> swept[0], Schedule.NEVER);
        sweeper.vanish();
    }

    private void end() {
        replicas.forEach(SimulatedReplica::vanish);
        world.itself().die();
        world.schedule().buryTheDead();
    }
}
