package be.telling.lookup.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {

    @Test
    void the_largest_fte_then_the_lower_code_then_the_first_row_counts() {
        Attribution largest = new Attribution("OVO000009", 0.8, 9);
        Attribution lower = new Attribution("OVO000001", 0.5, 9);
        Attribution firstRow = new Attribution("OVO000002", 0.5, 1);
        Attribution secondRow = new Attribution("OVO000002", 0.5, 2);

        assertThat(List.of(secondRow, lower, largest, firstRow).stream().sorted())
                .containsExactly(largest, lower, firstRow, secondRow);
    }
}
