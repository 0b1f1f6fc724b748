package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.protection.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether the kinds of persons that a walk knows are those that there are, with all that ties their groups. */
class HistoriesTest {
    private static final int ONE = 0;
    private static final int OTHER = 1;

    private static Staff government() {
        return Staff.of(5)
                .join("OVO000101", "D01", 30)
                .join("OVO000102", "D01", 12)
                .join("OVO000103", "D02", 20)
                .join("OVO000104", "D02", 9);
    }

    @Test
    void everySumHoldsHoweverAKindIsTurned() {
        Staff before = government();
        Staff after = before.year().join("OVO000102", "D01", 2).rename("OVO000104", "OVO000105");
        Staff later = after.year().leave("OVO000101", 3);

        Unknowns unknowns = system(List.of(before, after, later));

        int[] all = Walk.all(unknowns, OTHER);
        assertThat(unknowns.allow(all)).isTrue();
        assertThat(unknowns.kinds()).isNotEmpty().allSatisfy(kind -> {
            int[][][] choices = kind.choices();
            int most = IntStream.range(0, choices.length)
                    .map(a -> choices[a].length)
                    .max()
                    .orElse(0);
            for (int value = 0; value < most; value++) {
                int[] turned = all.clone();
                turn(unknowns, turned, kind.always());
                for (int[][] attribute : choices) {
                    turn(unknowns, turned, attribute[value % attribute.length]);
                }
                assertThat(sumsHold(unknowns, turned)).isTrue();
            }
        });
    }

    @Test
    void whoIsKnownOfByNumbersAloneCanBeOfAnyCategory() {
        Staff before = government();
        // One goes within a domain, one to another domain, one gets another value; each is the only one of his kind.
        Staff after = before.copy()
                .transfer("OVO000102", "OVO000103")
                .transfer("OVO000101", "OVO000102")
                .older("OVO000103");

        Tables tables = tables(List.of(before, after));

        Attack attack = new Attack(tables.unknowns(), new Nobody());
        assertThat(attack.doubts(tables.claims()).open()).isEmpty();
        assertThat(tables.claims())
                .filteredOn(claim -> claim.rule().equals(Tables.MOVERS))
                .extracting(Claim::place)
                .contains("OVO000101", "OVO000102", "OVO000103", "D01", "D02")
                .doesNotContain("OVO000104");
    }

    @Test
    void claimsKnowTheirGroup() {
        Staff before = government();
        Tables tables = tables(List.of(before, before.copy().join("OVO000103", "D02", "NEU")));

        assertThat(tables.claims())
                .allSatisfy(
                        claim -> assertThat(tables.group(claim).organisation()).isEqualTo(claim.place()));
    }

    @Test
    void whatATransferLeavesOpenIsKnownOnlyWhereAnybodyWent() {
        Staff before = government();
        Staff after = before.copy().transfer("OVO000101", "OVO000103");
        Movements movements = after.since(before, "r0", "r1", List.of());
        Link link = new Link(movements);
        Map<String, List<String>> chains = Map.of(
                "OVO000101", List.of("OVO000101", "D01", "_T"),
                "OVO000102", List.of("OVO000102", "D01", "_T"),
                "OVO000103", List.of("OVO000103", "D02", "_T"),
                "OVO000104", List.of("OVO000104", "D02", "_T"));

        assertThat(new Transfers(chains, chains, link, 1).from("OVO000101")).containsExactly("OVO000103");
        assertThat(new Transfers(chains, chains, link, 1).from("OVO000103")).isEmpty();

        link.closed().add(HeadCounts.group(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL));
        assertThat(new Transfers(chains, chains, link, 1).from("OVO000101")).isEmpty();
    }

    @Test
    void aGroupThatWasOrIsEmptyHasKnownMovements() {
        Staff before = Staff.of(1).join("OVO000101", "D01", 10);
        Staff after = before.copy().join("OVO000102", "D01", 4).leave("OVO000101", 10);
        Movements nothing = new Movements("r0", "r1", new TreeMap<>(), List.of());
        Changes changes = new Changes(edition(before.counts("r0")), edition(after.counts("r1")), nothing);

        assertThat(changes.of(HeadCounts.group("OVO000101", Dimension.TOTAL, CellKey.TOTAL)))
                .contains(new Movements.Change(0, 10, 0));
        assertThat(changes.of(HeadCounts.group("OVO000102", Dimension.TOTAL, CellKey.TOTAL)))
                .contains(new Movements.Change(4, 0, 0));
        assertThat(changes.of(HeadCounts.group("D01", Dimension.TOTAL, CellKey.TOTAL)))
                .isEmpty();
    }

    private static Unknowns system(List<Staff> years) {
        return tables(years).unknowns();
    }

    private static Tables tables(List<Staff> years) {
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            editions.add(edition(years.get(i).counts("r" + i)));
        }
        Tables tables = new Tables(editions.getFirst().published().origins());
        editions.forEach(tables::add);
        for (int i = 1; i < years.size(); i++) {
            Movements movements = years.get(i).since(years.get(i - 1), "r" + (i - 1), "r" + i, List.of());
            tables.join(i - 1, i, movements);
        }
        return tables;
    }

    /** A release that shows nothing at all. */
    private static Edition edition(RawCounts counts) {
        Map<String, List<String>> places = new HashMap<>();
        counts.domains().forEach(domain -> {
            places.computeIfAbsent(CellKey.TOTAL, t -> new ArrayList<>()).add(domain.code());
            places.put(
                    domain.code(),
                    counts.organisationsOf(domain.code()).stream()
                            .map(Organisation::code)
                            .toList());
        });
        Map<CellKey, OptionalLong> cells = new HashMap<>();
        for (String place : placesOf(places)) {
            for (String origin : List.of("NEU", "BE")) {
                cells.put(Cells.base(place, origin), OptionalLong.empty());
                for (Attribute attribute : Attribute.values()) {
                    attribute
                            .codes()
                            .forEach(value ->
                                    cells.put(Cells.of(place, attribute, value, origin), OptionalLong.empty()));
                }
            }
        }
        return new Edition(
                counts.round(), new Published(cells, Set.of()), places, HeadCounts.of(counts), Parameters.DEFAULT);
    }

    private static Set<String> placesOf(Map<String, List<String>> places) {
        Set<String> all = new TreeSet<>(places.keySet());
        places.values().forEach(all::addAll);
        return all;
    }

    private static void turn(Unknowns unknowns, int[] point, int[] groups) {
        for (int group : groups) {
            point[unknowns.cell(group, OTHER)]--;
            point[unknowns.cell(group, ONE)]++;
        }
    }

    private static boolean sumsHold(Unknowns unknowns, int[] point) {
        return unknowns.sums().stream().allMatch(sum -> {
            int left = point[unknowns.cell(sum.whole(), ONE)];
            for (int part : sum.parts()) {
                left -= point[unknowns.cell(part, ONE)];
            }
            return left == 0;
        });
    }

    /** A solver that answers nothing. */
    private record Nobody() implements Solver {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
            return new Answer.Unsolved("NOT_TRIED");
        }
    }
}
