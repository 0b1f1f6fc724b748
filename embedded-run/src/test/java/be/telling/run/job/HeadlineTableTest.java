package be.telling.run.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlineTableTest {
    private static final String DATASET = """
            {"version": "2.0", "class": "dataset", "id": ["TIME_PERIOD", "ORGANISATION", "ORIGIN"], "size": [1, 2, 5],
             "dimension": {
               "TIME_PERIOD": {"category": {"index": ["2025"]}},
               "ORGANISATION": {"category": {"index": {"_T": 0, "D01": 1}}},
               "ORIGIN": {"category": {"index": ["_T", "EU", "NEU", "BE", "_U"]}}},
             "value": {"0": 5000, "1": 300, "2": 275, "3": 4375, "4": 50, "5": 100, "7": 10, "8": 85, "9": 5}}
            """;

    @Test
    void theTableIsReadFromThePublishedDataAlone() throws Exception {
        HeadlineTable table = table(DATASET);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("_T", "All organisations");
        rows.put("D01", "Mobility");

        List<String> lines = table.lines(rows);

        assertThat(table.persons()).hasValue(5000);
        assertThat(lines.get(1)).contains("All organisations").endsWith("5,000             575   11.5 %    1.0 %");
        assertThat(lines.get(2))
                .as("a value that is withheld is none, and no zero")
                .endsWith("100               -        -    5.0 %");
    }

    @Test
    void whatIsNoDatasetIsRefused() {
        assertThatThrownBy(() -> table("{\"class\": \"collection\"}")).isInstanceOf(StepFailed.class);
    }

    private static HeadlineTable table(String json) throws Exception {
        return new HeadlineTable(new Cube(new ObjectMapper().readTree(json)), List.of("EU", "NEU"));
    }
}
