package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the protection answers objections. */
class CriticTest {
    private static final RawCounts COUNTS = Populations.random(11, 12, 3, 3_000);
    private static final CellKey ROW = HeadCounts.group("OVO000103", Dimension.SEX, "F");
    private static final CellKey PLACE = HeadCounts.group("OVO000103", Dimension.TOTAL, CellKey.TOTAL);

    @Test
    void aGroupThatIsObjectedToOnceDoesNotKeepItsFigures() {
        ProtectedFigures before = Releasable.figures(COUNTS);
        List<CellKey> groups = List.of(ROW, PLACE, HeadCounts.group("D01", Dimension.AGE, "Y35T44"));
        Critic critic = figures -> groups.stream()
                .filter(group -> !cells(figures, group).isEmpty())
                .filter(group -> cells(figures, group).equals(cells(before, group)))
                .collect(Collectors.toSet());

        ProtectedFigures after = Releasable.figures(COUNTS, List.of(), critic);

        assertThat(groups).allSatisfy(group -> {
            assertThat(cells(before, group)).isNotEmpty();
            assertThat(cells(after, group)).isNotEqualTo(cells(before, group));
        });
        assertThat(groups).anySatisfy(group -> assertThat(cells(after, group)).isNotEmpty());
    }

    @Test
    void aGroupThatIsObjectedToWheneverItIsShownIsWithheld() {
        for (CellKey group : List.of(ROW, PLACE)) {
            Critic critic = figures -> cells(figures, group).isEmpty() ? Set.of() : Set.of(group);

            ProtectedFigures figures = Releasable.figures(COUNTS, List.of(), critic);

            assertThat(cells(figures, group)).isEmpty();
            assertThat(figures.figures().size())
                    .isGreaterThan(Releasable.figures(COUNTS).figures().size() * 2 / 3);
        }
    }

    @Test
    void objectionsThatNothingHelpsAgainstEnd() {
        List<ProtectedFigures> heard = new ArrayList<>();
        Critic critic = figures -> {
            heard.add(figures);
            return Set.of(HeadCounts.group(CellKey.TOTAL, Dimension.TOTAL, CellKey.TOTAL));
        };

        Protection outcome = Releasable.protection(COUNTS, List.of(), critic);

        assertThat(outcome).isInstanceOf(Protection.Protected.class);
        assertThat(heard).hasSizeBetween(2, 50);
    }

    @Test
    void theSameObjectionsGiveTheSameFigures() {
        Critic critic = figures -> cells(figures, ROW).isEmpty() ? Set.of() : Set.of(ROW);

        assertThat(Releasable.figures(COUNTS, List.of(), critic))
                .isEqualTo(Releasable.figures(COUNTS, List.of(), critic));
    }

    private static Map<CellKey, Long> cells(ProtectedFigures figures, CellKey group) {
        return figures.figures().entrySet().stream()
                .filter(cell -> HeadCounts.group(
                                cell.getKey().organisation(),
                                cell.getKey().dimension(),
                                cell.getKey().value())
                        .equals(group))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
