package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Finding;
import be.telling.statistics.gate.Solver.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AttackTest {
    private static final int TABLES = Integer.getInteger("telling.gate.tables", 1_500);

    private final Solver exact = Solvers.choose(Optional.empty(), true);
    private final Solver second = new PureJavaSolver();

    @Test
    void isRightAboutEveryClaimOnThousandsOfSmallTables() {
        for (int seed = 0; seed < TABLES; seed++) {
            judgesLikeBruteForce(seed, exact);
        }
    }

    @Test
    void isRightWithoutNativeCodeToo() {
        for (int seed = 0; seed < TABLES / 5; seed++) {
            judgesLikeBruteForce(seed, second);
        }
    }

    @Test
    void bothSolversFindTheTrueBounds() {
        for (int seed = 0; seed < TABLES / 10; seed++) {
            Unknowns unknowns = SmallTables.random(new SplittableRandom(seed));
            List<TreeSet<Integer>> truth = values(unknowns);
            for (int cell = 0; cell < unknowns.cells(); cell += 3) {
                for (Solver solver : List.of(exact, second)) {
                    assertThat(bound(solver, unknowns, cell, false))
                            .isEqualTo(truth.get(cell).first());
                    assertThat(bound(solver, unknowns, cell, true))
                            .isEqualTo(truth.get(cell).last());
                }
            }
        }
    }

    @Test
    void refusesWhatNoTrueCountsExplain() {
        Unknowns.Builder builder = new Unknowns.Builder(2);
        int whole = builder.group(4);
        int part = builder.group(4);
        builder.sum(whole, List.of(part));
        builder.bound(whole, 0, 0, 1);
        builder.bound(part, 0, 3, 4);

        Attack.Outcome outcome = new Attack(builder.build(), exact).on(List.of(Claim.span("r", "p", Target.of(0), 1)));

        assertThat(outcome.findings()).extracting(Finding::failure).containsExactly(Failure.CONTRADICTION);
    }

    @Test
    void refusesWhatTheSolverCanNotDecide() {
        Solver lost = new Solver() {
            @Override
            public String name() {
                return "lost";
            }

            @Override
            public Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest) {
                return new Answer.Unsolved("TOO_LONG");
            }
        };
        Unknowns.Builder builder = new Unknowns.Builder(2);
        int group = builder.group(4);
        builder.bound(group, 0, 2, 2);
        builder.kinds(List.of(new Kind(new int[] {group}, new int[0][][])));
        Unknowns unknowns = builder.build();

        Attack.Outcome outcome = new Attack(unknowns, lost)
                .on(List.of(Claim.span("r", "p", Target.of(0), 2), Claim.every("r", "p", Target.of(1), 0, 5)));

        assertThat(outcome.findings())
                .extracting(Finding::failure)
                .containsExactly(Failure.UNDECIDED, Failure.UNDECIDED);
        assertThat(outcome.bySolver()).isEqualTo(2);
    }

    @Test
    void noClaimsNoWork() {
        assertThat(new Attack(new Unknowns.Builder(2).build(), exact).on(List.of()))
                .isEqualTo(new Attack.Outcome(0, 0, List.of()));
    }

    private static void judgesLikeBruteForce(int seed, Solver solver) {
        SplittableRandom random = new SplittableRandom(seed);
        Unknowns unknowns = SmallTables.random(random);
        List<TreeSet<Integer>> truth = values(unknowns);
        for (int cell = 0; cell < unknowns.cells(); cell++) {
            int persons = unknowns.head(cell / unknowns.categories());
            Claim claim = random.nextBoolean()
                    ? Claim.every("r", "p", Target.of(cell), 0, persons + 1)
                    : Claim.span("r", "p", Target.of(cell), 1 + random.nextInt(5));
            TreeSet<Integer> possible = truth.get(cell);
            boolean holds = claim.every()
                    ? possible.size() == persons + 1
                    : possible.last() - possible.first() + 1 >= claim.width();

            Attack.Outcome outcome = new Attack(unknowns, solver).on(List.of(claim));

            assertThat(outcome.findings())
                    .as("table %s cell %s: %s among %s", seed, cell, claim, possible)
                    .isEqualTo(holds ? List.of() : List.of(new Finding(claim, Failure.TOO_NARROW)));
        }
    }

    private static List<TreeSet<Integer>> values(Unknowns unknowns) {
        List<TreeSet<Integer>> values = new ArrayList<>();
        for (int cell = 0; cell < unknowns.cells(); cell++) {
            values.add(new TreeSet<>());
        }
        SmallTables.each(unknowns, point -> {
            for (int cell = 0; cell < point.length; cell++) {
                values.get(cell).add(point[cell]);
            }
        });
        return values;
    }

    private static int bound(Solver solver, Unknowns unknowns, int cell, boolean largest) {
        Answer answer = solver.solve(unknowns, Target.of(cell), unknowns.lower(cell), unknowns.upper(cell), largest);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).point()[cell];
    }
}
