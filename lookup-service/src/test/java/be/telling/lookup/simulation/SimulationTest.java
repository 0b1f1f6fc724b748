package be.telling.lookup.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts thousands of small rounds while everything goes wrong that can. More than usual: {@code
 * -Dtelling.simulation.seeds=10000}, others than usual: {@code -Dtelling.simulation.first=1000000}, one in full: {@code
 * -Dtelling.simulation.scenario="seed=…"}.
 */
class SimulationTest {

    private static final long FIRST = Long.getLong("telling.simulation.first", 1);
    private static final long SEEDS = Long.getLong("telling.simulation.seeds", 1_300);

    /** A mistake that this many scenarios don't find is none that they find. */
    private static final long ENOUGH = 400;

    /** Of one scenario, until it went the same way twice. */
    private static final int MOST_RUNS = 5;

    /** Nothing goes wrong in these but what a test adds. */
    private static final Scenario CALM = new Scenario(1, 2, "vl-2016", true, List.of("dirk"), List.of());

    private static final Logger SERVICE = Logger.getLogger("be.telling.lookup");

    private static Campaign campaign;

    @BeforeAll
    static void prepare() {
        // Thousands of failures are on purpose.
        SERVICE.setLevel(Level.OFF);
        campaign = new Campaign();
    }

    @AfterAll
    static void end() throws IOException {
        System.out.print(campaign.summary());
        campaign.close();
        SERVICE.setLevel(null);
    }

    @Test
    void everybody_is_counted_once_whatever_goes_wrong() {
        String chosen = System.getProperty("telling.simulation.scenario", "");
        Stream<Scenario> scenarios = chosen.isEmpty()
                ? LongStream.range(FIRST, FIRST + SEEDS).mapToObj(Scenario::of)
                : Stream.of(Scenario.parse(chosen));

        expectNoFailure(scenarios);
    }

    @Test
    void a_crash_at_each_await_point_is_survived() {
        int points = campaign.simulate(CALM).points().getFirst();

        expectNoFailure(IntStream.rangeClosed(1, points)
                .mapToObj(point -> CALM.withFaults(List.of(new Fault(Fault.Kind.CRASH, 0, point, 500)))));
    }

    @ParameterizedTest
    @MethodSource
    void what_failed_once_never_fails_again(String scenario) {
        expectNoFailure(Stream.of(Scenario.parse(scenario)));
    }

    static Stream<String> what_failed_once_never_fails_again() throws IOException {
        try (var kept = SimulationTest.class.getResourceAsStream("/simulation/kept.txt")) {
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> line.startsWith("seed=")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_mistake_in_a_statement_is_found(Sabotage sabotage) {
        Optional<Campaign.Failure> failure =
                campaign.firstFailure(LongStream.rangeClosed(1, ENOUGH).mapToObj(Scenario::of), sabotage);

        assertThat(failure).isPresent();
    }

    static List<Sabotage> a_mistake_in_a_statement_is_found() {
        return Sabotage.ALL;
    }

    /** On a busy machine the server rarely tells late that a lock is free, and a step comes later by that: then further runs decide. */
    @Test
    void the_same_scenario_goes_the_same_way_again() {
        for (long seed = 1; seed <= 20; seed++) {
            Scenario scenario = Scenario.of(seed);
            Set<Long> ways = new HashSet<>();
            int runs = 0;
            while (runs < MOST_RUNS && ways.size() == runs) {
                ways.add(campaign.simulate(scenario).fingerprint());
                runs++;
            }

            assertThat(ways).as("%s, different each time", scenario).hasSizeLessThan(runs);
        }
    }

    @Test
    void a_scenario_is_a_line_of_text() {
        for (long seed = 1; seed <= 100; seed++) {
            Scenario scenario = Scenario.of(seed);

            assertThat(Scenario.parse(scenario.toString())).isEqualTo(scenario);
        }
    }

    private static void expectNoFailure(Stream<Scenario> scenarios) {
        campaign.firstFailure(scenarios, Sabotage.NONE).ifPresent(failure -> fail(campaign.explain(failure)));
    }
}
