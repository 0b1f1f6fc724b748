package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Finding;
import be.telling.statistics.gate.Solver.Answer;
import be.telling.statistics.movements.Movements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Three and four releases of a few persons: what the gate takes for possible over all of them at once is what is possible, found
 * by trying everything. The first category of each group is looked at; the second is the rest of it.
 */
class ChainTest {
    private static final int CHAINS = Integer.getInteger("telling.gate.tables", 300);
    private static final List<CellKey> GROUPS =
            List.of(SmallChain.EVERYBODY, SmallChain.group("F"), SmallChain.group("M"));

    private final Solver exact = Solvers.choose(Optional.empty(), true);

    @Test
    void boundsOverThreeAndFourReleasesAreThoseOfEveryTableThatFits() {
        for (int seed = 0; seed < CHAINS; seed++) {
            int releases = 3 + seed % 2;
            SmallChain chain = new SmallChain(seed, releases, 7);
            List<Edition> editions = IntStream.range(0, releases)
                    .mapToObj(release -> chain.edition(release, true))
                    .toList();
            List<Movements> movements = IntStream.range(1, releases)
                    .mapToObj(later -> chain.movements(later - 1, later, true))
                    .toList();

            holds("chain " + seed, series(editions, movements), GROUPS, tried(chain, editions));
        }
    }

    @Test
    void whoCameBackIsToldByAThirdPairAsMuchAsByThePersonsThemselves() {
        for (int seed = 0; seed < CHAINS; seed++) {
            SmallChain chain = new SmallChain(seed, 3, 7);
            List<Edition> editions = IntStream.range(0, 3)
                    .mapToObj(release -> chain.edition(release, false))
                    .toList();
            List<Movements> movements =
                    List.of(chain.movements(0, 1, false), chain.movements(1, 2, false), chain.movements(0, 2, false));

            holds(
                    "triple " + seed,
                    series(editions, movements),
                    List.of(SmallChain.EVERYBODY),
                    populations(chain, editions));
        }
    }

    private static Tables series(List<Edition> editions, List<Movements> movements) {
        return Series.around(editions.getLast(), editions.subList(0, editions.size() - 1), movements, new Findings())
                .tables();
    }

    /** @param truth by release and group, in this order, the values that the first category can have */
    private void holds(String name, Tables tables, List<CellKey> groups, List<List<TreeSet<Integer>>> truth) {
        Unknowns unknowns = tables.unknowns();
        List<Claim> claims = new ArrayList<>();
        List<Finding> broken = new ArrayList<>();
        for (int release = 0; release < truth.size(); release++) {
            for (int group = 0; group < groups.size(); group++) {
                TreeSet<Integer> possible = truth.get(release).get(group);
                int number = tables.groups(release).getOrDefault(groups.get(group), -1);
                int cell = unknowns.cell(number, 0);
                assertThat(List.of(bound(unknowns, cell, false), bound(unknowns, cell, true)))
                        .as("%s: release %s, %s", name, release, groups.get(group))
                        .isEqualTo(List.of(possible.first(), possible.last()));
                Claim claim = Claim.span("r", "p", Target.of(cell), 2 + release);
                claims.add(claim);
                if (possible.last() - possible.first() + 1 < claim.width()) {
                    broken.add(new Finding(claim, Failure.TOO_NARROW));
                }
            }
        }

        Attack.Outcome outcome = new Attack(unknowns, exact).on(claims);

        // Three are enough for a refusal.
        assertThat(outcome.findings())
                .as(name)
                .isEqualTo(broken.stream().limit(3).toList());
    }

    private int bound(Unknowns unknowns, int cell, boolean largest) {
        Answer answer = exact.solve(unknowns, Target.of(cell), unknowns.lower(cell), unknowns.upper(cell), largest);
        return answer instanceof Answer.Found found ? found.point()[cell] : -1;
    }

    /**
     * Every table of each release, held against the next one: it fits if there is a choice of who stayed among women, among men,
     * and with another sex.
     */
    private static List<List<TreeSet<Integer>>> tried(SmallChain chain, List<Edition> editions) {
        List<List<int[]>> tables = new ArrayList<>();
        for (int release = 0; release < editions.size(); release++) {
            List<int[]> fitting = new ArrayList<>();
            for (int women = 0; women <= chain.heads(release, GROUPS.get(1)); women++) {
                for (int men = 0; men <= chain.heads(release, GROUPS.get(2)); men++) {
                    int[] table = {women + men, women, men};
                    if (fits(chain, release, editions.get(release), table)) {
                        fitting.add(table);
                    }
                }
            }
            tables.add(fitting);
        }
        for (int later = 1; later < tables.size(); later++) {
            int at = later;
            tables.set(
                    at,
                    tables.get(at).stream()
                            .filter(now -> tables.get(at - 1).stream().anyMatch(then -> follow(chain, at, then, now)))
                            .toList());
        }
        for (int earlier = tables.size() - 2; earlier >= 0; earlier--) {
            int at = earlier;
            tables.set(
                    at,
                    tables.get(at).stream()
                            .filter(then ->
                                    tables.get(at + 1).stream().anyMatch(now -> follow(chain, at + 1, then, now)))
                            .toList());
        }
        return tables.stream()
                .map(fitting -> IntStream.range(0, GROUPS.size())
                        .mapToObj(group -> new TreeSet<>(
                                fitting.stream().map(table -> table[group]).toList()))
                        .toList())
                .toList();
    }

    private static boolean fits(SmallChain chain, int release, Edition edition, int[] table) {
        for (int group = 0; group < table.length; group++) {
            int other = chain.heads(release, GROUPS.get(group)) - table[group];
            if (isFar(edition, GROUPS.get(group), "BE", table[group])
                    || isFar(edition, GROUPS.get(group), "NEU", other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFar(Edition edition, CellKey group, String origin, int value) {
        return edition.figure(group, origin).stream()
                .anyMatch(figure -> Math.abs(figure - value) > SmallChain.DEVIATION);
    }

    private static boolean follow(SmallChain chain, int later, int[] then, int[] now) {
        int[] stayed = new int[GROUPS.size()];
        for (int group = 0; group < stayed.length; group++) {
            stayed[group] = chain.stayed(later - 1, later, GROUPS.get(group));
        }
        int changed = stayed[0] - stayed[1] - stayed[2];
        for (int women = 0; women <= stayed[1]; women++) {
            for (int men = 0; men <= stayed[2]; men++) {
                for (int others = 0; others <= changed; others++) {
                    int[] first = {women + men + others, women, men};
                    boolean possible = true;
                    for (int group = 0; group < first.length; group++) {
                        int second = stayed[group] - first[group];
                        possible &= first[group] <= Math.min(then[group], now[group])
                                && second <= chain.heads(later - 1, GROUPS.get(group)) - then[group]
                                && second <= chain.heads(later, GROUPS.get(group)) - now[group];
                    }
                    if (possible) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Every population of persons who were counted in some of three releases, so that all numbers are those that are known. */
    private static List<List<TreeSet<Integer>>> populations(SmallChain chain, List<Edition> editions) {
        int[] heads = IntStream.range(0, 3)
                .map(release -> chain.heads(release, SmallChain.EVERYBODY))
                .toArray();
        int[] both = {stayed(chain, 0, 1), stayed(chain, 0, 2), stayed(chain, 1, 2)};
        List<List<TreeSet<Integer>>> values = IntStream.range(0, 3)
                .mapToObj(release -> List.of(new TreeSet<Integer>()))
                .toList();
        for (int always = 0; always <= both[0]; always++) {
            // By the releases that count them, as bits: who was always there decides about all the others.
            Map<Integer, Integer> persons = new TreeMap<>();
            persons.put(0b111, always);
            persons.put(0b011, both[0] - always);
            persons.put(0b101, both[1] - always);
            persons.put(0b110, both[2] - always);
            persons.put(0b001, heads[0] - both[0] - both[1] + always);
            persons.put(0b010, heads[1] - both[0] - both[2] + always);
            persons.put(0b100, heads[2] - both[1] - both[2] + always);
            if (persons.values().stream().allMatch(number -> number >= 0)) {
                spread(List.copyOf(persons.entrySet()), 0, new int[3], heads, editions, values);
            }
        }
        return values;
    }

    private static int stayed(SmallChain chain, int earlier, int later) {
        return chain.stayed(earlier, later, SmallChain.EVERYBODY);
    }

    private static void spread(
            List<Map.Entry<Integer, Integer>> persons,
            int next,
            int[] counts,
            int[] heads,
            List<Edition> editions,
            List<List<TreeSet<Integer>>> values) {
        if (next == persons.size()) {
            boolean fits = true;
            for (int release = 0; release < counts.length; release++) {
                fits &= !isFar(editions.get(release), SmallChain.EVERYBODY, "BE", counts[release])
                        && !isFar(editions.get(release), SmallChain.EVERYBODY, "NEU", heads[release] - counts[release]);
            }
            for (int release = 0; fits && release < counts.length; release++) {
                values.get(release).getFirst().add(counts[release]);
            }
            return;
        }
        for (int first = 0; first <= persons.get(next).getValue(); first++) {
            int[] more = counts.clone();
            for (int release = 0; release < more.length; release++) {
                more[release] += (persons.get(next).getKey() >> release & 1) * first;
            }
            spread(persons, next + 1, more, heads, editions, values);
        }
    }
}
