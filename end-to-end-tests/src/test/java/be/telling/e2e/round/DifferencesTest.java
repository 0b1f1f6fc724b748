package be.telling.e2e.round;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.truth.RawCell;
import be.telling.simulator.truth.RawCounts;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who says that all is equal must be known to see what is not. */
class DifferencesTest {

    private static final RawCounts TRUTH = new RawCounts(
            "vl-2016",
            3,
            4,
            List.of(new RawCell("_T", "_T", "_T", "BE", 2), new RawCell("OVO000101", "SEX", "F", "EU", 1)));

    @Test
    void nothingDiffersWhenAllIsEqualWhateverTheOrderAndTheZeros() {
        assertThat(Differences.between(TRUTH, counts("""
                {"definition": "vl-2016", "persons": 3, "rows": 4, "cells": [
                  {"organisation": "OVO000101", "dimension": "SEX", "value": "F", "origin": "EU", "persons": 1},
                  {"organisation": "OVO000101", "dimension": "SEX", "value": "M", "origin": "EU", "persons": 0},
                  {"organisation": "_T", "dimension": "_T", "value": "_T", "origin": "BE", "persons": 2}]}
                """))).isEmpty();
    }

    @Test
    void tellsWhatWasExpectedAndWhatWasThere() {
        assertThat(Differences.between(TRUTH, counts("""
                {"definition": "vl-2016", "persons": 4, "rows": 4, "cells": [
                  {"organisation": "OVO000101", "dimension": "SEX", "value": "M", "origin": "EU", "persons": 1},
                  {"organisation": "_T", "dimension": "_T", "value": "_T", "origin": "BE", "persons": 2}]}
                """)))
                .containsExactly(
                        "persons: expected 3, was 4",
                        "OVO000101 SEX=F EU: expected 1, was 0",
                        "OVO000101 SEX=M EU: expected 0, was 1");
    }

    @Test
    void tellsTheFirstTenOfMany() {
        List<RawCell> cells = IntStream.range(0, 30)
                .mapToObj(i -> new RawCell("OVO%06d".formatted(i), "_T", "_T", "BE", 1))
                .toList();

        List<String> differences = Differences.between(
                new RawCounts("vl-2016", 30, 30, cells),
                counts("{\"definition\": \"vl-2016\", \"persons\": 30, \"rows\": 30, \"cells\": []}"));

        assertThat(differences).hasSize(11).last().isEqualTo("and 20 more");
    }

    private static JsonPath counts(String json) {
        return JsonPath.from(json);
    }
}
