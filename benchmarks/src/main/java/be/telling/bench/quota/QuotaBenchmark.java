package be.telling.bench.quota;

import be.telling.bench.Benchmark;
import be.telling.bench.Report;
import be.telling.run.Folders;
import be.telling.run.Options;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import be.telling.run.database.Database;
import be.telling.run.terminal.Terminal;
import be.telling.simulator.population.Population;
import be.telling.simulator.server.RegisterOptions;
import be.telling.simulator.server.RegisterServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * How much of what the register grants is used by 1, 2 and 4 processes, and whether any second had more. The rate is changed
 * while the processes run, as an operator would.
 */
public final class QuotaBenchmark implements Benchmark {

    /** Some of the cases alone: {@code -Dtelling.bench.processes=4 -Dtelling.bench.rates=200,1000}. */
    private static final List<Integer> PROCESSES = numbers("telling.bench.processes", "1,2,4");

    private static final List<Integer> RATES = numbers("telling.bench.rates", "20,200,1000");
    private static final int AT_ONCE = 64;

    /** Of each case; at most a little more. */
    private static final int SECONDS = Integer.getInteger("telling.bench.seconds", 20);

    /** What a person of the simulator's population costs on average by the definition. */
    private static final double CALLS_FOR_ONE = 4.3;

    private static final String ANSWER_MILLIS = "5";
    private static final long SEED = 7;
    private static final double FEW_CALLS_BAR = 0.94;
    private static final double BAR = 0.97;

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public String about() {
        return "part of the granted calls that is used, from the first call of a round to its last, and the fullest second";
    }

    @Override
    public void run(Report report) throws Exception {
        Population population = Population.generate(SEED, staff(RATES.getLast()));
        RegisterOptions behaviour =
                RegisterOptions.defaults().with("delayMillis", ANSWER_MILLIS).with("jitterMillis", ANSWER_MILLIS);
        try (RegisterServer register = RegisterServer.start(population, behaviour);
                RunningSet set = RunningSet.start(
                        Folders.apart(Path.of("target/bench")),
                        Options.empty().withRegister(register.uri()),
                        List.of(StaffRound.ORGANISATION),
                        Terminal.silent())) {
            for (int processes : PROCESSES) {
                while (set.replicas(Service.LOOKUP).size() < processes) {
                    set.startReplica(Service.LOOKUP);
                }
                // Processes that have just started compile; the first figures would be about that.
                grant(set, RATES.getLast());
                register.quota().change(RATES.getLast(), AT_ONCE);
                new StaffRound(set.endpoints(), "warm-" + processes)
                        .count(population, processes * staff(RATES.getLast()) / 10);
                for (int rate : RATES) {
                    grant(set, rate);
                    measure(report, register, population, set, processes, rate);
                }
            }
        }
    }

    private static void measure(
            Report report, RegisterServer register, Population population, RunningSet set, int processes, int rate)
            throws Exception {
        register.quota().change(rate, AT_ONCE);
        register.quota().forgetMeasures();
        StaffRound round = new StaffRound(set.endpoints(), "quota-" + processes + "-" + rate);
        Span calls = new Span(() -> register.statistics().calls());
        Thread watching = Thread.ofPlatform().daemon().start(calls);
        round.count(population, staff(rate));
        watching.interrupt();
        watching.join();
        String what = processes + (processes == 1 ? " process" : " processes") + ", " + rate + "/s: ";
        report.figure(what + "measured for", calls.seconds(), "s");
        report.atLeast(what + "used / granted", calls.perSecond() / rate, rate < 100 ? FEW_CALLS_BAR : BAR);
        report.atMost(
                what + "fullest second / granted", (double) register.quota().busiestWindow() / rate, 1);
        report.atMost(what + "at once / granted", (double) register.quota().concurrencyPeak() / AT_ONCE, 1);
    }

    private static List<Integer> numbers(String property, String usual) {
        return Arrays.stream(System.getProperty(property, usual).split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static int staff(int rate) {
        return (int) (rate * SECONDS / CALLS_FOR_ONE);
    }

    private static void grant(RunningSet set, int rate) throws SQLException {
        Database database = set.database(Service.LOOKUP);
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.name(), database.password());
                PreparedStatement change = connection.prepareStatement(
                        "update register_grant set rate = ?, concurrency = ? where id = 1")) {
            change.setDouble(1, rate);
            change.setInt(2, AT_ONCE);
            change.executeUpdate();
        }
    }
}
