package be.telling.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    private record Row(int row, String code) {}

    @ParameterizedTest
    @EnumSource
    void everyTypeIsComplete(ProblemType type) {
        assertThat(type.urn()).matches("urn:problem-type:telling:[a-z]+(-[a-z]+)*");
        assertThat(type.title()).isNotBlank().doesNotEndWith(".");
        assertThat(type.status()).isBetween(400, 503);
    }

    @Test
    void noTwoTypesAreTheSame() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::urn)).doesNotHaveDuplicates();
        assertThat(ProblemType.LISTS_MISSING.urn()).isEqualTo("urn:problem-type:telling:lists-missing");
    }

    @Test
    void aProblemIsADocumentOfTheRfc() throws IOException {
        Problem problem = Problem.of(ProblemType.LIST_REJECTED)
                .withDetail("2 rows can't be counted.")
                .with("rows", 10)
                .with("at", LocalDate.of(2025, 12, 31))
                .with("errors", List.of(new Row(3, "check-digits"), new Row(4, "fte")));

        assertThat(problem.toJson())
                .isEqualTo("{\"type\":\"urn:problem-type:telling:list-rejected\","
                        + "\"title\":\"The list has rows that can't be counted\",\"status\":422,"
                        + "\"detail\":\"2 rows can't be counted.\",\"rows\":10,\"at\":\"2025-12-31\","
                        + "\"errors\":[{\"row\":3,\"code\":\"check-digits\"},{\"row\":4,\"code\":\"fte\"}]}");
    }

    @Test
    void noNumberLeavesInAProblem() throws IOException {
        String json = Problem.of(ProblemType.INVALID_REQUEST)
                .withDetail("not 85.07.30-033.28")
                .with("errors", List.of(Map.of("85073003328", "85073003328"), new Row(3, "is 85073003328")))
                .with("value", 85073003328L)
                .toJson();

        assertThat(json).doesNotContain("850730").doesNotContain("85.07");
        JsonNode read = JsonMapper.builder().build().readTree(json);
        assertThat(read.path("value").textValue()).isEqualTo("***********");
        assertThat(read.path("errors").path(1).path("row").intValue()).isEqualTo(3);
    }

    @Test
    void theMembersOfTheRfcCannotBeReplaced() {
        for (String member : List.of("type", "title", "status", "detail")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Problem.of(ProblemType.NOT_FOUND).with(member, "x"));
        }
    }

    @Test
    void anExceptionIsItsProblemAndNothingElse() {
        ProblemException exception = ProblemException.of(ProblemType.ROUND_UNKNOWN)
                .withDetail("text")
                .with("round", "2025");

        assertThat(exception.type()).isEqualTo(ProblemType.ROUND_UNKNOWN);
        assertThat(exception.problem().detail()).contains("text");
        assertThat(exception.problem().members()).containsExactly(Map.entry("round", "2025"));
        assertThat(exception)
                .hasMessage("urn:problem-type:telling:round-unknown")
                .hasNoCause();
        assertThat(exception.getStackTrace()).isEmpty();
    }
}
