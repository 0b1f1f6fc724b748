package be.telling.e2e.staff;

import be.telling.simulator.demo.DemoRound;
import be.telling.simulator.demo.Organisation;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.Trap;
import be.telling.simulator.truth.Truth;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The staff of a small government, as the simulated register knows them, in organisations that hand in lists. Traps that are rare in life are
 * frequent enough here that each occurs.
 */
public final class Workforce {

    public static final int STAFF = 3_000;
    public static final int ORGANISATIONS = 30;

    private static final long SEED = 31_122_025;

    /** Some ten members of staff, and some of their parents and grandparents, for the rarest trap. */
    private static final double AT_LEAST = 0.004;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Population population;
    private final DemoRound demo;
    private final Truth truth;
    private final AtomicInteger rounds = new AtomicInteger();

    private Workforce(Population population, DemoRound demo) {
        this.population = population;
        this.demo = demo;
        this.truth = new Truth(population);
    }

    public static Workforce withEveryTrap() {
        Rates rates = Rates.usual();
        for (Trap trap : Trap.values()) {
            rates = rates.with(trap, Math.max(AT_LEAST, rates.of(trap)));
        }
        Population population = Population.generate(SEED, STAFF, rates);
        return new Workforce(population, DemoRound.of(population, rates, DemoRound.REFERENCE_DATE, ORGANISATIONS));
    }

    public Population population() {
        return population;
    }

    /** OVO codes. */
    public List<String> organisations() {
        return demo.organisations().stream().map(Organisation::code).toList();
    }

    /** A round in which all organisations take part. */
    public StaffRound round(String definition) {
        return round(definition, demo.lists());
    }

    /** A round of some organisations: those that come first, until they have so many rows together. */
    public StaffRound smallRound(String definition, int rows) {
        List<StaffList> all = demo.lists();
        int lists = 0;
        for (int sum = 0; sum < rows && lists < all.size(); lists++) {
            sum += all.get(lists).rows().size();
        }
        return round(definition, all.subList(0, lists));
    }

    /** A round in which the named organisation takes part alone. */
    public StaffRound roundOf(String definition, String organisation) {
        return round(
                definition,
                demo.lists().stream()
                        .filter(list -> list.organisation().code().equals(organisation))
                        .toList());
    }

    /** The same round when only the first of its organisations hand in a list. */
    public StaffRound withoutTheLast(StaffRound round) {
        List<StaffList> lists = round.lists().subList(0, round.lists().size() - 1);
        return new StaffRound(
                round.name(),
                round.definition(),
                round.body(),
                lists,
                truth.counts(round.definition(), demo.referenceDate(), lists));
    }

    /** Each has a name that no other has, so that tests do not meet in the services. */
    private StaffRound round(String definition, List<StaffList> lists) {
        String name = definition + "-" + rounds.incrementAndGet();
        return new StaffRound(
                name,
                definition,
                body(definition, lists),
                List.copyOf(lists),
                truth.counts(definition, demo.referenceDate(), lists));
    }

    private String body(String definition, List<StaffList> lists) {
        Set<String> taking =
                lists.stream().map(list -> list.organisation().code()).collect(Collectors.toSet());
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(demo.body(definition));
            ArrayNode organisations = JSON.createArrayNode();
            for (JsonNode organisation : body.path("organisations")) {
                if (taking.contains(organisation.path("code").asText())) {
                    organisations.add(organisation);
                }
            }
            body.set("organisations", organisations);
            return body.toString();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
