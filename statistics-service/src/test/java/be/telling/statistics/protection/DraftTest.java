package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.RawCounts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
    /** Figures for the origins of everybody, beside truths that add up to the head count. */
    @ParameterizedTest
    @CsvSource({
        "0 0 22 0, 0 0 25 0, false", // the others would be one at most
        "0 0 22 0, 0 0 20 0, true",
        "0 1 8 0, 0 0 10 0, false",
        "0 1 8 0, 0 0 5 0, true",
        "0 1 8 0, 0 5 5 0, true",
        "2 2 2 2, 0 0 0 0, false", // eight persons, and none shown
        "2 2 2 2, 5 0 0 0, true",
        "1 1 1 0, 0 0 0 0, true",
        "1 1 1 0, 0 0 5 0, false",
        "12 0 0 0, 10 0 0 0, true",
        "12 0 0 0, 15 0 0 0, false",
        "12 3 9 1, 20 5 10 0, false", // twelve is neither fifteen nor twenty
    })
    void knowsWhatARowMaySay(String truth, String figures, boolean presentable) {
        Draft draft = draft(truth, figures);

        assertThat(draft.presentable(0)).isEqualTo(presentable);
    }

    @Test
    void figuresThatWereSeenThroughAreBrokenUntilTheyChange() {
        Draft draft = draft("0 6 30 0", "0 5 30 0");
        int before = draft.broken();

        draft.avoid(0);

        assertThat(draft.broken()).isEqualTo(before + 1);
        draft.change(0, 1, 5);
        assertThat(draft.broken()).isEqualTo(before);
    }

    private static Draft draft(String truth, String figures) {
        RawCounts counts = Populations.of("r", "OVO000101", "D01", 30);
        Shape shape = new Shape(counts);
        int[] first =
                Arrays.stream(truth.split(" ")).mapToInt(Integer::parseInt).toArray();
        System.arraycopy(first, 0, shape.truth, 0, first.length);
        shape.heads[0] = Arrays.stream(first).sum();
        int[] all = new int[shape.truth.length];
        int[] shown =
                Arrays.stream(figures.split(" ")).mapToInt(Integer::parseInt).toArray();
        System.arraycopy(shown, 0, all, 0, shown.length);
        boolean[] visible = new boolean[shape.groups()];
        visible[0] = true;
        return new Draft(shape, Parameters.DEFAULT, all, visible);
    }
}
