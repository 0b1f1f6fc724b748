package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Finding;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What somebody learns who knows himself, and what a list tells its sender who knows all but one. */
class InsiderTest {
    private static final int TABLES = Integer.getInteger("telling.gate.tables", 300);

    private final Solver solver = Solvers.choose(Optional.empty(), true);

    @Test
    void isRightAboutInsidersOnSmallTables() {
        for (int seed = 0; seed < TABLES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Unknowns unknowns = SmallTables.random(random);
            int group = random.nextInt(unknowns.groups());
            int own = unknowns.cell(group, random.nextInt(unknowns.categories()));
            int other = unknowns.cell(group, random.nextInt(unknowns.categories()));
            TreeSet<Integer> possible = new TreeSet<>();
            SmallTables.each(unknowns, point -> {
                if (point[own] > 0) {
                    possible.add(point[other]);
                }
            });
            Claim claim = Claim.insider("r", "p", Target.of(other), own);

            Attack.Outcome outcome = new Attack(unknowns, solver).on(List.of(claim));

            assertThat(outcome.findings())
                    .as("table %s: %s", seed, possible)
                    .isEqualTo(possible.size() == 1 ? List.of(new Finding(claim, Failure.TOO_NARROW)) : List.of());
        }
    }

    @Test
    void whoKnowsAllButOneOfAListCanNotTellTheOne() {
        // 24 known colleagues, 2 of them foreign; the figure is 0 or 5, so anything from 0 to 4 or from 1 to 9.
        for (long figure : new long[] {0, 5}) {
            Unknowns.Builder builder = new Unknowns.Builder(2);
            int list = builder.group(25);
            builder.bound(list, 0, figure - 4, figure + 4);
            builder.bound(list, 0, 2, 3);
            Claim one = Claim.span("r", "p", Target.of(0), 2);

            assertThat(new Attack(builder.build(), solver).on(List.of(one)).findings())
                    .isEmpty();
        }
    }

    @Test
    void whoChoosesTheKnownOnesWellLearnsFromWhatIsBeyondTheInterval() {
        // 4 foreign ones among the 24 known: were the last one foreign too, 5 of them, 0 could not be the figure.
        Unknowns.Builder builder = new Unknowns.Builder(2);
        int list = builder.group(25);
        builder.bound(list, 0, -4, 4);
        builder.bound(list, 0, 4, 5);
        Claim one = Claim.span("r", "p", Target.of(0), 2);

        assertThat(new Attack(builder.build(), solver).on(List.of(one)).findings())
                .extracting(Finding::failure)
                .containsExactly(Failure.TOO_NARROW);
    }
}
