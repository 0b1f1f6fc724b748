package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.gate.Gate.Verdict;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.protection.Critic;
import be.telling.statistics.protection.Earlier;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Reason;
import be.telling.statistics.protection.Releasable;
import be.telling.statistics.publication.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Thirty persons, of whom a category is shown as 0; two counts of which nothing is shown; then thirty-two persons, after two came
 * and nobody went, and the category is shown as 10. At most four before, at least six now: so four, and six.
 */
class FarReleaseTest {
    private static final String ORGANISATION = "OVO000101";
    private static final Map<String, Long> NONE = Map.of("BE", 30L, "EU", 0L, "NEU", 0L, "_U", 0L);
    private static final Map<String, Long> TEN = Map.of("BE", 20L, "EU", 0L, "NEU", 10L, "_U", 0L);
    private static final Map<String, Long> FIVE = Map.of("BE", 30L, "EU", 0L, "NEU", 5L, "_U", 0L);

    private final AttackingGate gate = new AttackingGate(Solvers.choose(Optional.empty(), true));

    @Test
    void aReleaseThatAFarOneGivesAwayIsRefused() {
        Story story = new Story(1);

        Verdict verdict = gate.examine(story.last(TEN), story.before(), story.movements);

        assertThat(verdict.reasons()).extracting(Reason::code).contains("bounds-over-all-releases");
        assertThat(verdict.notExamined()).containsExactly("older-releases");
    }

    @Test
    void besideTheNearOnesAloneItPasses() {
        Story story = new Story(1);

        Verdict verdict = gate.examine(
                story.last(TEN),
                story.before().subList(1, 3),
                story.movements.stream()
                        .filter(known -> !known.from().equals("r0"))
                        .toList());

        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void anotherFigurePasses() {
        Story story = new Story(1);

        assertThat(gate.examine(story.last(FIVE), story.before(), story.movements)
                        .reasons())
                .isEmpty();
    }

    @Test
    void theProtectionHearsOfTheFarOneAndFindsFiguresThatPass() {
        int objections = 0;
        for (int seed = 1; seed <= 3; seed++) {
            Staff staff = Staff.government(seed, 4, 2, 400);
            List<RawCounts> counts = new ArrayList<>(List.of(staff.counts("r0")));
            List<Movements> movements = new ArrayList<>();
            for (int round = 1; round <= 3; round++) {
                Staff later = staff.year();
                counts.add(later.counts("r" + round));
                movements.add(later.since(staff, "r" + (round - 1), "r" + round, List.of()));
                staff = later;
            }
            ProtectedFigures first = Releasable.figures(counts.getFirst());
            List<Dossier> before = List.of(
                    dossier(first, counts.get(0)),
                    dossier(figures(counts.get(1), Map.of()), counts.get(1)),
                    dossier(figures(counts.get(2), Map.of()), counts.get(2)));
            Gate.Onlooker onlooker = gate.onlooker(before, movements);
            List<Integer> doubts = new ArrayList<>();
            Critic critic = made -> {
                Set<CellKey> found = onlooker.doubts(dossier(made, counts.getLast()));
                doubts.add(found.size());
                return found;
            };
            List<Earlier> earlier = List.of(new Earlier(counts.getFirst(), first, Optional.empty()));

            ProtectedFigures made = Releasable.figures(counts.getLast(), earlier, critic);

            assertThat(gate.examine(dossier(made, counts.getLast()), before, movements)
                            .reasons())
                    .as("seed %s after doubts about %s groups", seed, doubts)
                    .isEmpty();
            objections += doubts.getFirst();
        }
        assertThat(objections).isPositive();
    }

    /** Four counts of the same staff, of which only the first was shown. */
    private static final class Story {
        private final List<RawCounts> counts = new ArrayList<>();
        private final List<Movements> movements = new ArrayList<>();

        Story(long seed) {
            Staff staff = Staff.of(seed);
            for (int i = 0; i < 30; i++) {
                staff.join(ORGANISATION, "D01", i < 4 ? "NEU" : "BE");
            }
            counts.add(staff.counts("r0"));
            for (int round = 1; round <= 3; round++) {
                Staff later = staff.copy();
                if (round < 3) {
                    later.join(ORGANISATION, "D01", "NEU");
                }
                counts.add(later.counts("r" + round));
                movements.add(later.since(staff, "r" + (round - 1), "r" + round, List.of()));
                staff = later;
            }
        }

        List<Dossier> before() {
            return List.of(
                    dossier(figures(counts.get(0), NONE), counts.get(0)),
                    dossier(figures(counts.get(1), Map.of()), counts.get(1)),
                    dossier(figures(counts.get(2), Map.of()), counts.get(2)));
        }

        Dossier last(Map<String, Long> shown) {
            return dossier(figures(counts.getLast(), shown), counts.getLast());
        }
    }

    private static ProtectedFigures figures(RawCounts counts, Map<String, Long> everybody) {
        SortedMap<CellKey, Long> figures = new TreeMap<>();
        everybody.forEach((origin, figure) -> {
            figures.put(new CellKey(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL, origin), figure);
            figures.merge(HeadCounts.group(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL), figure, Long::sum);
        });
        return new ProtectedFigures(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                Parameters.DEFAULT,
                counts.domains(),
                counts.organisations(),
                figures);
    }

    private static Dossier dossier(ProtectedFigures figures, RawCounts counts) {
        return new Dossier(
                counts.round(),
                List.of(new Form("json-stat", Rendered.jsonStat(figures, Language.NL))),
                figures.parameters(),
                HeadCounts.of(counts));
    }
}
