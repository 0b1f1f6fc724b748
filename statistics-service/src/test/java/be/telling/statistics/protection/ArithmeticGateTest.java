package be.telling.statistics.protection;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.Language;
import be.telling.statistics.publication.Rendered;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArithmeticGateTest {
    private static final ProtectedFigures FIGURES = Releasable.figures(Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90));

    private final ArithmeticGate gate = new ArithmeticGate();

    @Test
    void letsPassWhatAddsUp() {
        Gate.Verdict verdict = examine(json());

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.checks()).hasSize(8).allMatch(check -> check.passed() && check.examined() > 0);
    }

    @Test
    void noticesAFigureThatIsNoMultiple() {
        assertThat(examine(json().replaceFirst("\"0\":440", "\"0\":439")).reasons())
                .extracting(Reason::code)
                .contains("multiples-of-the-base", "adds-up-over-places", "adds-up-over-origins");
    }

    @Test
    void noticesATotalThatIsNotItsParts() {
        assertThat(examine(json().replaceFirst("\"0\":440", "\"0\":445")).reasons())
                .extracting(Reason::code)
                .containsExactlyInAnyOrder(
                        "adds-up-over-origins",
                        "adds-up-over-level",
                        "adds-up-over-statute",
                        "adds-up-over-sex",
                        "adds-up-over-age",
                        "adds-up-over-places");
    }

    @Test
    void noticesAWithheldPlaceThatSubtractionGivesAway() {
        // D02, the second domain: without it, it is what the total and the first domain leave.
        String open = json().replaceFirst("\"7200\":90,", "\"7200\":null,");

        assertThat(open).isNotEqualTo(json());
        assertThat(examine(open).reasons()).extracting(Reason::code).contains("withheld-places-not-by-subtraction");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(examine("{\"id\": [\"TIME_PERIOD\"]}").passed()).isFalse();
        assertThat(examine("no json").passed()).isFalse();
        assertThat(examine(json().replace("\"0\":440", "\"0\":439.5")).passed()).isFalse();
    }

    private Gate.Verdict examine(String json) {
        return gate.examine(json.getBytes(StandardCharsets.UTF_8), Parameters.DEFAULT);
    }

    private static String json() {
        return new String(Rendered.jsonStat(FIGURES, Language.NL), StandardCharsets.UTF_8);
    }
}
