package be.telling.run.job;

import be.telling.simulator.demo.DemoRound;
import be.telling.simulator.demo.Organisation;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.truth.RawCounts;
import be.telling.simulator.truth.Truth;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The synthetic staff of the demo, as the simulator's register knows them: the same seed gives the same persons in the simulator's process and here.
 */
public final class Demo {
    /** Any number would do; this one stays, so that two runs can be compared. */
    public static final long SEED = 2016;

    static final String DEFINITION = "vl-2016";

    /** Of {@link #DEFINITION}: European Union without Belgium, and outside it. */
    static final List<String> FOREIGN = List.of("EU", "NEU");

    private static final int ORGANISATIONS = 75;

    private final Population population;
    private final DemoRound round;

    private Demo(Population population, DemoRound round) {
        this.population = population;
        this.round = round;
    }

    /** @param today decides the reference date: the last 31 December */
    public static Demo of(int staff, LocalDate today) {
        Population population = Population.generate(SEED, staff);
        LocalDate lastDecember = LocalDate.of(today.getYear() - 1, 12, 31);
        return new Demo(population, DemoRound.of(population, Rates.usual(), lastDecember, ORGANISATIONS));
    }

    LocalDate referenceDate() {
        return round.referenceDate();
    }

    /** The round as the coordinator sends it. */
    String body() {
        return round.body(DEFINITION);
    }

    /** OVO codes. */
    public List<String> organisations() {
        return round.organisations().stream().map(Organisation::code).toList();
    }

    /** Names to show: all organisations together, then the domains. */
    Map<String, String> headlineRows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("_T", "All organisations");
        round.domains().forEach(domain -> rows.put(domain.code(), domain.english()));
        return rows;
    }

    /** The list of an organisation by its place; made when asked for. */
    StaffList list(int organisation) {
        return round.list(organisation);
    }

    /** What a right count comes to, from the population itself. */
    RawCounts truth() {
        return new Truth(population).counts(DEFINITION, referenceDate(), round.lists());
    }
}
