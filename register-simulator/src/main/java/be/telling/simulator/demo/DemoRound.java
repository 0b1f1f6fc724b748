package be.telling.simulator.demo;

import be.telling.simulator.population.Dice;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Trap;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A round over a whole population: organisations of plausible sizes, each with its list. Everything follows from the
 * population's seed; a list is made when it is asked for and kept by nobody here.
 */
public final class DemoRound {

    public static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);

    /** Spread of the sizes: at 5,000 staff in 75 organisations some have fewer than 25 and one has several hundred. */
    private static final double SPREAD = 1.0;

    /** Steps through the staff so that relatives don't stand together; prime, and larger than any staff. */
    private static final long STRIDE = 1_299_709_039L;

    private final Population population;
    private final Rates rates;
    private final LocalDate referenceDate;
    private final Catalogue catalogue;
    private final int[] firstPosition;
    private final List<List<Extra>> extras;

    private DemoRound(Population population, Rates rates, LocalDate referenceDate, int organisations) {
        this.population = population;
        this.rates = rates;
        this.referenceDate = referenceDate;
        this.catalogue = Catalogue.first(Math.min(organisations, population.staff()));
        this.firstPosition = positions();
        this.extras = extras();
    }

    public static DemoRound of(Population population) {
        return of(population, Rates.usual(), REFERENCE_DATE, Catalogue.ORGANISATIONS);
    }

    /** @param organisations at most {@value Catalogue#ORGANISATIONS}, and no more than there is staff */
    public static DemoRound of(Population population, Rates rates, LocalDate referenceDate, int organisations) {
        return new DemoRound(population, rates, referenceDate, organisations);
    }

    public LocalDate referenceDate() {
        return referenceDate;
    }

    public List<Domain> domains() {
        return catalogue.domains();
    }

    public List<Organisation> organisations() {
        return catalogue.organisations();
    }

    /** The body that creates the round, as JSON. */
    public String body(String definition) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("referenceDate", referenceDate.toString());
        body.put("definition", definition);
        ArrayNode domains = body.putArray("domains");
        for (Domain domain : domains()) {
            named(domains.addObject().put("code", domain.code()), domain.dutch(), domain.english());
        }
        ArrayNode organisations = body.putArray("organisations");
        for (Organisation organisation : organisations()) {
            named(
                    organisations.addObject().put("code", organisation.code()).put("domain", organisation.domain()),
                    organisation.dutch(),
                    organisation.english());
        }
        return body.toString();
    }

    private static void named(ObjectNode node, String dutch, String english) {
        node.putObject("name").put("nl", dutch).put("en", english);
    }

    public List<StaffList> lists() {
        var lists = new ArrayList<StaffList>();
        for (int organisation = 0; organisation < organisations().size(); organisation++) {
            lists.add(list(organisation));
        }
        return lists;
    }

    /** By the organisation's place in {@link #organisations()}. */
    public StaffList list(int organisation) {
        var rows = new ArrayList<ListRow>();
        for (int position = firstPosition[organisation]; position < firstPosition[organisation + 1]; position++) {
            int member = member(position);
            RegisterNumber number = population.staffNumber(member);
            rows.add(Job.main(number, referenceDate, dice("job", member)).row(listed(member)));
        }
        for (Extra extra : extras.get(organisation)) {
            RegisterNumber number = population.staffNumber(extra.member);
            rows.add(Job.second(number, referenceDate, dice("second job", extra.member))
                    .row(extra.number));
        }
        shuffle(rows, dice("order", organisation));
        return new StaffList(organisations().get(organisation), rows, ListFormat.of(organisation));
    }

    private RegisterNumber listed(int member) {
        Optional<RegisterNumber> former = population.staffFormerNumber(member);
        return former.isPresent() && dice("former", member).chance(rates.of(Trap.FORMER_NUMBER_LISTED))
                ? former.get()
                : population.staffNumber(member);
    }

    /** A row beside somebody's first one. */
    private record Extra(int member, RegisterNumber number) {}

    private List<List<Extra>> extras() {
        int count = organisations().size();
        var all = new ArrayList<List<Extra>>();
        for (int organisation = 0; organisation < count; organisation++) {
            all.add(new ArrayList<>());
        }
        for (int own = 0; own < count; own++) {
            for (int position = firstPosition[own]; position < firstPosition[own + 1]; position++) {
                int member = member(position);
                Dice dice = dice("extra", member);
                if (dice.chance(rates.of(Trap.ON_TWO_LISTS)) && count > 1) {
                    all.get((own + dice.between(1, count - 1)) % count).add(new Extra(member, listed(member)));
                }
                if (dice.chance(rates.of(Trap.LISTED_TWICE))) {
                    all.get(own).add(new Extra(member, listed(member)));
                }
                Optional<RegisterNumber> former = population.staffFormerNumber(member);
                if (former.isPresent() && dice.chance(rates.of(Trap.BOTH_NUMBERS_LISTED))) {
                    RegisterNumber present = population.staffNumber(member);
                    RegisterNumber other = listed(member).equals(present) ? former.get() : present;
                    all.get(dice.chance(0.5) ? own : dice.between(0, count - 1)).add(new Extra(member, other));
                }
            }
        }
        return all;
    }

    private int[] positions() {
        int count = organisations().size();
        var weights = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = Math.exp(SPREAD * dice("size", i).normal());
            total += weights[i];
        }
        var first = new int[count + 1];
        double upTo = 0;
        for (int i = 0; i < count; i++) {
            upTo += weights[i];
            // One each, the rest by weight.
            first[i + 1] = i + 1 + (int) Math.round((population.staff() - count) * upTo / total);
        }
        return first;
    }

    private int member(int position) {
        return (int) (STRIDE * position % population.staff());
    }

    private Dice dice(String purpose, int index) {
        return new Dice(population.seed(), purpose, index);
    }

    private static void shuffle(List<ListRow> rows, Dice dice) {
        for (int i = rows.size() - 1; i > 0; i--) {
            int other = dice.between(0, i);
            ListRow moved = rows.get(i);
            rows.set(i, rows.get(other));
            rows.set(other, moved);
        }
    }
}
