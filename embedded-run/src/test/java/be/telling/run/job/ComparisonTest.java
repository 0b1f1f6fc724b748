package be.telling.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.simulator.truth.RawCell;
import be.telling.simulator.truth.RawCounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final RawCounts TRUTH = new RawCounts(
            "vl-2016", 7, 8, List.of(new RawCell("_T", "_T", "_T", "BE", 4), new RawCell("_T", "LEVEL", "A", "EU", 3)));

    @Test
    void equalCountsPassAndZerosDoNotMatter() throws Exception {
        assertThat(Comparison.check(
                        counts(7, 8, cell("_T", "_T", "BE", 4), cell("LEVEL", "A", "EU", 3), cell("SEX", "F", "EU", 0)),
                        TRUTH))
                .isEqualTo(2);
    }

    @Test
    void aCellThatDiffersIsNamedWithoutItsCount() {
        assertThatThrownBy(() ->
                        Comparison.check(counts(7, 8, cell("_T", "_T", "BE", 4), cell("LEVEL", "A", "EU", 2)), TRUTH))
                .isInstanceOf(StepFailed.class)
                .hasMessage("1 cells differ from the register's own truth, among them [_T LEVEL=A EU]");
    }

    @Test
    void aCellTooManyOrTooFewIsFound() {
        assertThatThrownBy(() ->
                        Comparison.check(counts(7, 8, cell("_T", "_T", "BE", 4), cell("LEVEL", "B", "EU", 3)), TRUTH))
                .hasMessageContaining("2 cells differ");
    }

    @Test
    void personsAndRowsMustBeRightToo() {
        assertThatThrownBy(() -> Comparison.check(counts(6, 8), TRUTH)).hasMessageContaining("6 persons");
        assertThatThrownBy(() -> Comparison.check(counts(7, 9), TRUTH)).hasMessageContaining("9 rows");
    }

    private static String cell(String dimension, String value, String origin, int persons) {
        return "{\"organisation\":\"_T\",\"dimension\":\"" + dimension + "\",\"value\":\"" + value + "\",\"origin\":\""
                + origin + "\",\"persons\":" + persons + "}";
    }

    private static JsonNode counts(int persons, int rows, String... cells) throws Exception {
        return new ObjectMapper()
                .readTree("{\"persons\":" + persons + ",\"rows\":" + rows + ",\"cells\":[" + String.join(",", cells)
                        + "]}");
    }
}
