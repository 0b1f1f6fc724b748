package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import be.telling.statistics.protection.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** A handful of persons of two categories and two sexes, counted several times: so few that everything possible can be tried. */
final class SmallChain {
    static final List<String> SEXES = List.of("F", "M");
    static final CellKey EVERYBODY = HeadCounts.group(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL);
    static final int DEVIATION = 1;

    private static final List<String> ORIGINS = List.of("BE", "NEU");
    private static final Parameters PARAMETERS =
            new Parameters(Parameters.CONTROLLED_ROUNDING, 2, 5, 5, 25, 3, DEVIATION, 1, List.of());

    private final SplittableRandom random;
    private final List<Person> persons = new ArrayList<>();
    private final int releases;

    /** @param sexes by release; empty where the person isn't counted */
    private record Person(List<String> sexes, String origin) {}

    /** @param most persons at most */
    SmallChain(long seed, int releases, int most) {
        random = new SplittableRandom(seed);
        this.releases = releases;
        for (int i = 0; i < 2 + random.nextInt(most - 1); i++) {
            List<String> sexes = new ArrayList<>();
            String sex = SEXES.get(random.nextInt(2));
            boolean there = random.nextInt(3) > 0;
            for (int release = 0; release < releases; release++) {
                sexes.add(there ? sex : "");
                there ^= random.nextInt(4) == 0;
                sex = SEXES.get(random.nextInt(5) == 0 ? random.nextInt(2) : SEXES.indexOf(sex));
            }
            persons.add(new Person(sexes, ORIGINS.get(random.nextInt(2))));
        }
    }

    static CellKey group(String sex) {
        return HeadCounts.group(CellKey.TOTAL, Dimension.SEX, sex);
    }

    /** A release that shows some of its cells, each not far from its truth. */
    Edition edition(int release, boolean sexed) {
        SortedMap<CellKey, Long> heads = new TreeMap<>();
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        List<CellKey> groups = new ArrayList<>(List.of(EVERYBODY));
        if (sexed) {
            SEXES.forEach(sex -> groups.add(group(sex)));
        }
        for (CellKey group : groups) {
            heads.put(group, (long) heads(release, group));
            for (String origin : ORIGINS) {
                long truth = persons.stream()
                        .filter(person ->
                                isIn(person, release, group) && person.origin().equals(origin))
                        .count();
                cells.put(
                        new CellKey(group.organisation(), group.dimension(), group.value(), origin),
                        random.nextInt(3) == 0
                                ? OptionalLong.empty()
                                : OptionalLong.of(truth + random.nextInt(2 * DEVIATION + 1) - DEVIATION));
            }
        }
        return new Edition(
                round(release),
                new Published(cells, Set.of()),
                Map.of(),
                new HeadCounts(round(release), heads),
                PARAMETERS);
    }

    Movements movements(int earlier, int later, boolean sexed) {
        SortedMap<CellKey, Change> changes = new TreeMap<>();
        changes.put(EVERYBODY, change(earlier, later, EVERYBODY));
        if (sexed) {
            SEXES.forEach(sex -> changes.put(group(sex), change(earlier, later, group(sex))));
        }
        return new Movements(round(earlier), round(later), changes, List.of());
    }

    int stayed(int earlier, int later, CellKey group) {
        return (int) change(earlier, later, group).stayed();
    }

    int heads(int release, CellKey group) {
        return (int) persons.stream().filter(p -> isIn(p, release, group)).count();
    }

    private Change change(int earlier, int later, CellKey group) {
        int both =
                count(person -> isIn(persons.get(person), earlier, group) && isIn(persons.get(person), later, group));
        return new Change(heads(later, group) - both, heads(earlier, group) - both, both);
    }

    private int count(IntPredicate of) {
        int found = 0;
        for (int person = 0; person < persons.size(); person++) {
            found += of.test(person) ? 1 : 0;
        }
        return found;
    }

    private static boolean isIn(Person person, int release, CellKey group) {
        String sex = person.sexes().get(release);
        return !sex.isEmpty() && (group.equals(EVERYBODY) || sex.equals(group.value()));
    }

    int releases() {
        return releases;
    }

    static String round(int release) {
        return "r" + release;
    }
}
