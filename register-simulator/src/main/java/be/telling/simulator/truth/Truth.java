package be.telling.simulator.truth;

import be.telling.simulator.demo.ListRow;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts lists straight from what the population is known to be, by the written definitions. Each person counts once:
 * in the row with the largest part of full time, then of the organisation with the lower code, then the first one; a
 * replaced number is the person who has the new one.
 */
public final class Truth {

    private static final String TOTAL = "_T";
    private static final String UNKNOWN = "_U";

    private static final Comparator<RawCell> BY_KEY = Comparator.comparing(RawCell::organisation)
            .thenComparing(RawCell::dimension)
            .thenComparing(RawCell::value)
            .thenComparing(RawCell::origin);

    private final Population population;

    public Truth(Population population) {
        this.population = population;
    }

    public List<RawCell> cells(String definition, LocalDate referenceDate, Iterable<StaffList> lists) {
        return counts(definition, referenceDate, lists).cells();
    }

    /** @param definition {@code vl-2016}, {@code vl-2014} or {@code statbel} */
    public RawCounts counts(String definition, LocalDate referenceDate, Iterable<StaffList> lists) {
        OriginRule rule = OriginRule.named(definition, new EuropeanUnion(referenceDate));
        var attributed = new HashMap<Long, Attributed>();
        long rows = 0;
        for (StaffList list : lists) {
            var numbers = new HashSet<Long>();
            for (ListRow row : list.rows()) {
                numbers.add(row.number().value());
                attributed.merge(
                        identity(row),
                        new Attributed(
                                list.organisation().code(), list.organisation().domain(), row),
                        Attributed::better);
            }
            rows += numbers.size();
        }
        var cells = new TreeMap<RawCell, Long>(BY_KEY);
        for (Attributed person : attributed.values()) {
            count(cells, person, origin(rule, person.row.number()));
        }
        var counted = new ArrayList<RawCell>();
        cells.forEach((key, persons) ->
                counted.add(new RawCell(key.organisation(), key.dimension(), key.value(), key.origin(), persons)));
        return new RawCounts(definition, attributed.size(), rows, List.copyOf(counted));
    }

    /** The category of whoever has, or had, a number. */
    public String category(String definition, LocalDate referenceDate, RegisterNumber number) {
        return origin(OriginRule.named(definition, new EuropeanUnion(referenceDate)), number);
    }

    /** Whoever the register doesn't have is himself, told from all others by the number. */
    private long identity(ListRow row) {
        return population
                .find(row.number().value())
                .map(resident -> (long) resident.identity())
                .orElse(-1 - row.number().value());
    }

    private String origin(OriginRule rule, RegisterNumber number) {
        Optional<Resident> resident = population.find(number.value()).filter(Relatives::isRegistered);
        return resident.map(rule::category).orElse(UNKNOWN);
    }

    private static void count(Map<RawCell, Long> cells, Attributed person, String origin) {
        ListRow row = person.row;
        for (String organisation : List.of(TOTAL, person.domain, person.organisation)) {
            add(cells, organisation, TOTAL, TOTAL, origin);
            add(cells, organisation, "LEVEL", row.level(), origin);
            add(cells, organisation, "STATUTE", row.statute(), origin);
            add(cells, organisation, "SEX", row.sex(), origin);
            add(cells, organisation, "AGE", ageBand(row.age()), origin);
        }
    }

    private static void add(
            Map<RawCell, Long> cells, String organisation, String dimension, String value, String origin) {
        cells.merge(new RawCell(organisation, dimension, value, origin, 0), 1L, Long::sum);
    }

    private static String ageBand(int age) {
        if (age == ListRow.NO_AGE) {
            return UNKNOWN;
        }
        return age < 35 ? "Y_LT35" : age < 45 ? "Y35T44" : age < 55 ? "Y45T54" : "Y_GE55";
    }

    private record Attributed(String organisation, String domain, ListRow row) {

        /** This one came first, so it stays where all else is equal. */
        Attributed better(Attributed other) {
            if (other.row.fte() != row.fte()) {
                return other.row.fte() > row.fte() ? other : this;
            }
            return other.organisation.compareTo(organisation) < 0 ? other : this;
        }
    }
}
