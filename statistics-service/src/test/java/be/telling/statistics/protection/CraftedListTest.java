package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hostile organisation: it makes its lists of people whose origin it knows and of one whose origin it wants to know. */
class CraftedListTest {
    private static final int SMALLEST = 25;
    private static final double BEFORE = 0.15;

    @Test
    void aTinyListTellsNothing() {
        for (int known : new int[] {0, 4}) {
            Posterior posterior = Posterior.of(SMALLEST - 1, known, 2);

            assertThat(posterior.foreign()).containsOnlyKeys(Posterior.WITHHELD);
            assertThat(posterior.belgian()).containsOnlyKeys(Posterior.WITHHELD);
            assertThat(posterior.after(Posterior.WITHHELD, BEFORE)).isEqualTo(BEFORE);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 2", "4, 3"})
    void noFigureOfTheListWithOneExchangedFollowsHim(long seed, int known) {
        RawCounts before = Populations.crafted(seed, 30, known, "BE");
        List<Earlier> earlier = List.of(new Earlier(before, Releasable.figures(before), Optional.empty()));

        List<OptionalLong> foreign = row(Populations.crafted(seed, 30, known, "NEU"), earlier);
        List<OptionalLong> belgian = row(Populations.crafted(seed, 30, known, "BE"), earlier);

        assertSameWhereBothAreShown(foreign, belgian);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1", "7, 2", "8, 3"})
    void noFigureOfTheListThatOneMoreIsOnFollowsHim(long seed, int known) {
        RawCounts before = Populations.crafted(seed, 29, known, "");
        List<Earlier> earlier = List.of(new Earlier(before, Releasable.figures(before), Optional.empty()));

        List<OptionalLong> foreign = row(Populations.crafted(seed, 30, known, "NEU"), earlier);
        List<OptionalLong> belgian = row(Populations.crafted(seed, 30, known, "BE"), earlier);

        assertSameWhereBothAreShown(foreign, belgian);
    }

    /** Which of them are withheld may differ; that depends on all that is counted. */
    private static void assertSameWhereBothAreShown(List<OptionalLong> foreign, List<OptionalLong> belgian) {
        for (int i = 0; i < foreign.size(); i++) {
            if (foreign.get(i).isPresent() && belgian.get(i).isPresent()) {
                assertThat(foreign.get(i)).isEqualTo(belgian.get(i));
            }
        }
    }

    /** What is shown of the list itself: everybody of origin outside the EU, and each value of each attribute. */
    private static List<OptionalLong> row(RawCounts counts, List<Earlier> earlier) {
        ProtectedFigures figures = Releasable.figures(counts, earlier);
        List<OptionalLong> row = new ArrayList<>(List.of(figures.figure(Cells.base(Populations.CRAFTED, "NEU"))));
        for (Attribute attribute : Attribute.values()) {
            attribute
                    .codes()
                    .forEach(value -> row.add(figures.figure(Cells.of(Populations.CRAFTED, attribute, value, "NEU"))));
        }
        return row;
    }
}
