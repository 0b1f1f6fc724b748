package be.telling.lookup.simulation;

import be.telling.lookup.database.Connections;
import be.telling.lookup.delivery.Counter;
import be.telling.lookup.handover.Statistics;
import be.telling.lookup.register.Register;
import be.telling.lookup.work.Machine;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Counts one round in simulated time, while things go wrong as a scenario says, and looks whether all is well. */
final class Simulation {

    /** Within which a round is counted, whatever goes wrong: most of it is pauses between attempts. */
    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** So long all goes on after the end, for somebody may come back who hasn't heard of it. */
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    /** What deliveries left is kept for an hour. */
    private static final Duration HOURS_LATER = Duration.ofHours(2);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration OPERATOR = Duration.ofSeconds(2);

    /** A register that refuses is the only thing here for which an operator is needed. */
    private static final String NO_RIGHT = "40001";

    private static final int[] RATES = {15, 60, 300};
    private static final int[] CONCURRENCIES = {1, 3, 10};
    private static final int[] LEASES = {3, 6};

    private static final String ROUND =
            "insert into round (id, definition, reference_date, state, wrapped_key) values ($1, $2, $3, 'receiving', $4)";

    private static final String LOOKED_AT = """
            select r.state, r.halted_code, (select count(*) from question q where q.round = r.id and q.state = 2) as stuck
            from round r where r.id = $1""";

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
    private final List<String> violations = new ArrayList<>();
    private boolean counted;

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
        this.settings = settings(world.chance("settings"));
        this.replicas = IntStream.range(0, scenario.replicas())
                .mapToObj(index -> new SimulatedReplica(index, world, this::process))
                .toList();
        this.intake = new Intake(world, replicas, service.openingKeys().current(), scenario.definition());
    }

    Findings run() {
        database.reset();
        database.observe(
                ROUND,
                Intake.ROUND,
                scenario.definition(),
                Intake.REFERENCE_DATE,
                io.vertx.core.buffer.Buffer.buffer(service.roundKey(Intake.ROUND)));
        replicas.forEach(SimulatedReplica::start);
        intake.start(village.staff());
        world.itself().start("look", this::look);
        world.itself().start("operator", this::operate);
        world.faults()
                .all(Fault.Kind.RESTART)
                .forEach(fault -> world.later("restart", Duration.ofMillis(fault.when()), database::restart));

        boolean ended = world.schedule().runUntil(() -> counted, LONGEST.toNanos());
        double seconds = world.schedule().now() / 1e9;
        if (ended) {
            goOnAfterwards();
            sweep();
        } else {
            violations.add("the round isn't counted after " + LONGEST + ": " + state());
        }
        end();
        if (ended) {
            violations.addAll(
                    new Checks(scenario, service, database, village, register, statistics, world.faults(), settings)
                            .violations());
        }
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

    private Map<String, String> settings(RandomGenerator chance) {
        return Map.of(
                "telling.register.rate", String.valueOf(RATES[chance.nextInt(RATES.length)]),
                "telling.register.concurrency", String.valueOf(CONCURRENCIES[chance.nextInt(CONCURRENCIES.length)]),
                "telling.register.connect-timeout", "0.2S",
                "telling.register.answer-timeout", SimulatedRegister.ANSWER_TIMEOUT.toString(),
                "telling.register.inscribe", String.valueOf(scenario.inscribe()),
                "telling.lookup.questions.lease", LEASES[chance.nextInt(LEASES.length)] + "S",
                "telling.lookup.questions.patience", "4");
    }

    private void look() {
        while (!counted) {
            world.itself().pause("looks", LOOK);
            Row round = round();
            String halted = round.getString("halted_code");
            if (halted != null && !halted.equals(NO_RIGHT)) {
                violations.add("the round is halted: " + halted);
            }
            counted = round.getString("state").equals("counted");
        }
    }

    private void operate() {
        while (!counted) {
            world.itself().pause("rests", OPERATOR);
            Row round = round();
            if (round.getString("halted_code") != null || round.getLong("stuck") > 0) {
                intake.ask("retry", counter -> counter.retry(Intake.ROUND));
            }
        }
    }

    private Row round() {
        return database.observe(LOOKED_AT, Intake.ROUND).iterator().next();
    }

    private String state() {
        return round().toJson().encode();
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
                world.itself().pause("wasn't heard", LOOK);
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
