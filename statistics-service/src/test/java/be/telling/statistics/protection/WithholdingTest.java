package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.RawCounts;
import org.junit.jupiter.api.Test;

class WithholdingTest {
    @Test
    void aSmallOrganisationTakesTheNextSmallestWithIt() {
        RawCounts counts = Populations.of(
                "r", "OVO000101", "D01", 24, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90);

        assertThat(Withholding.choose(counts, 25)).containsExactlyInAnyOrder("OVO000101", "OVO000103");
    }

    @Test
    void twoTinyOnesAreNotEnoughToHideEachOther() {
        RawCounts counts = Populations.of(
                "r", "OVO000101", "D01", 3, "OVO000102", "D01", 4, "OVO000103", "D01", 40, "OVO000104", "D01", 90);

        assertThat(Withholding.choose(counts, 25)).containsExactlyInAnyOrder("OVO000101", "OVO000102", "OVO000103");
    }

    @Test
    void whoHasNobodyHidesNobody() {
        RawCounts counts = Populations.of("r", "OVO000101", "D01", 0, "OVO000102", "D01", 10, "OVO000103", "D01", 40);

        assertThat(Withholding.choose(counts, 25)).containsExactlyInAnyOrder("OVO000101", "OVO000102", "OVO000103");
    }

    @Test
    void aDomainOfOneSmallOrganisationIsHiddenBehindAnother() {
        RawCounts counts = Populations.of(
                "r", "OVO000101", "D01", 10, "OVO000102", "D02", 60, "OVO000103", "D02", 50, "OVO000104", "D03", 900);

        assertThat(Withholding.choose(counts, 25)).containsExactlyInAnyOrder("D01", "OVO000101", "D02", "OVO000103");
    }

    @Test
    void nothingIsWithheldWhereAllAreLarge() {
        RawCounts counts = Populations.of("r", "OVO000101", "D01", 25, "OVO000102", "D02", 60);

        assertThat(Withholding.choose(counts, 25)).isEmpty();
    }
}
