package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Finding;
import be.telling.statistics.gate.Solver.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables whose answer can be worked out by hand. */
class KnownTablesTest {
    /** The 25 cells of sdcTable's test of its simple heuristic: rows w, x, y, z and columns a, b, c, d. */
    private static final int[][] TABLE = {{30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};

    /** Its nine primary cells: at least two in each row and each column. */
    private static final Set<List<Integer>> PRIMARY = Set.of(
            List.of(0, 0),
            List.of(0, 1),
            List.of(0, 2),
            List.of(1, 0),
            List.of(1, 2),
            List.of(2, 1),
            List.of(2, 3),
            List.of(3, 1),
            List.of(3, 3));

    private static final int W_B = 1;
    private final List<Solver> solvers = List.of(Solvers.choose(Optional.empty(), true), new PureJavaSolver());

    @Test
    void oneCellIsExactAlthoughEachRowAndColumnWithholdsTwo() {
        Unknowns table = table(PRIMARY);

        for (Solver solver : solvers) {
            assertThat(bounds(solver, table, W_B)).isEqualTo(List.of(47, 47));
            List<Finding> findings =
                    new Attack(table, solver).on(claims(table, PRIMARY)).findings();
            assertThat(findings)
                    .containsExactly(new Finding(Claim.span("r", "w", Target.of(W_B), 2), Failure.TOO_NARROW));
        }
    }

    @Test
    void oneMoreCellMakesItSafe() {
        List<List<Integer>> withheld = new ArrayList<>(PRIMARY);
        withheld.add(List.of(1, 1));
        Unknowns table = table(Set.copyOf(withheld));

        for (Solver solver : solvers) {
            assertThat(bounds(solver, table, W_B)).isEqualTo(List.of(0, 141));
            assertThat(new Attack(table, solver)
                            .on(claims(table, Set.copyOf(withheld)))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void aColleagueWhoKnowsHimselfLearnsWhatIsLeftOfTwo() {
        Unknowns.Builder builder = new Unknowns.Builder(2);
        int group = builder.group(2);
        Unknowns open = builder.build();
        Unknowns known = open.knowingSomebodyIn(List.of(open.cell(group, 0)));

        for (Solver solver : solvers) {
            assertThat(bounds(solver, open, 0)).isEqualTo(List.of(0, 2));
            assertThat(bounds(solver, known, 0)).isEqualTo(List.of(1, 2));
        }
    }

    private static Unknowns table(Set<List<Integer>> withheld) {
        Unknowns.Builder builder = new Unknowns.Builder(4);
        List<Integer> rows = new ArrayList<>();
        int[] columns = new int[4];
        int all = 0;
        for (int row = 0; row < 4; row++) {
            int sum = 0;
            for (int column = 0; column < 4; column++) {
                sum += TABLE[row][column];
                columns[column] += TABLE[row][column];
            }
            all += sum;
            rows.add(builder.group(sum));
            for (int column = 0; column < 4; column++) {
                if (!withheld.contains(List.of(row, column))) {
                    builder.bound(row, column, TABLE[row][column], TABLE[row][column]);
                }
            }
        }
        int total = builder.group(all);
        for (int column = 0; column < 4; column++) {
            builder.bound(total, column, columns[column], columns[column]);
        }
        builder.sum(total, rows);
        return builder.build();
    }

    private static List<Claim> claims(Unknowns table, Set<List<Integer>> cells) {
        return cells.stream()
                .map(cell -> Claim.span("r", "w", Target.of(table.cell(cell.get(0), cell.get(1))), 2))
                .toList();
    }

    private static List<Integer> bounds(Solver solver, Unknowns unknowns, int cell) {
        List<Integer> bounds = new ArrayList<>();
        for (boolean largest : new boolean[] {false, true}) {
            Answer answer =
                    solver.solve(unknowns, Target.of(cell), unknowns.lower(cell), unknowns.upper(cell), largest);
            bounds.add(answer instanceof Answer.Found found ? found.point()[cell] : -1);
        }
        return bounds;
    }
}
