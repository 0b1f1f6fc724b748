package be.telling.intake.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.telling.commons.problem.BodyError;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundCheckTest {

    private static final String GOOD = """
            {"referenceDate": "2025-12-31", "definition": "vl-2016",
             "domains": [{"code": "D01", "name": {"nl": "Een", "en": "One"}}],
             "organisations": [
               {"code": "OVO000101", "name": {"nl": "A", "en": "A"}, "domain": "D01"},
               {"code": "OVO000102", "name": {"nl": "B", "en": "B"}, "domain": "D02"}]}""";

    @Test
    void aDomainThatIsNotListedGetsItsCodeAsName() {
        RoundTerms terms = check(GOOD);

        assertThat(terms.domains())
                .containsExactly(new Domain("D01", new Name("Een", "One")), new Domain("D02", new Name("D02", "D02")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2025-12-31\" | \"31/12/2025\" | #/referenceDate",
                "\"2025-12-31\" | \"2025-02-30\" | #/referenceDate",
                "\"2025-12-31\" | null | #/referenceDate",
                "\"2025-12-31\" | \"0225-12-31\" | #/referenceDate",
                "\"vl-2016\" | \"\" | #/definition",
                "OVO000102 | OVO000101 | #/organisations/1/code",
                "OVO000102 | OVO12 | #/organisations/1/code",
                "OVO000102 | ovo000102 | #/organisations/1/code",
                "\"domain\": \"D02\" | \"domain\": \"OVO000101\" | #/organisations/1/domain",
                "\"domain\": \"D02\" | \"domain\": \"_T\" | #/organisations/1/domain",
                "{\"nl\": \"B\", \"en\": \"B\"} | {\"nl\": \"B\"} | #/organisations/1/name/en",
                "{\"nl\": \"B\", \"en\": \"B\"} | null | #/organisations/1/name",
                "{\"nl\": \"Een\", \"en\": \"One\"} | {\"nl\": \" \", \"en\": \"One\"} | #/domains/0/name/nl"
            })
    void pointsAtBadFields(String part, String bad, String pointer) {
        String body = GOOD.replace(part, bad);

        var refusal = catchThrowableOfType(ProblemException.class, () -> check(body));

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.problem().members().get("errors"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(BodyError.class))
                .extracting(BodyError::pointer)
                .containsExactly(pointer);
    }

    @Test
    void listsThatAreStoredHoldTheTermsTheyAreSealedTo() {
        RoundTerms before = check(GOOD);
        RoundTerms otherDate = check(GOOD.replace("2025-12-31", "2024-12-31"));
        RoundTerms otherDefinition = check(GOOD.replace("vl-2016", "vl-2014"));
        RoundTerms otherOrganisation = check(GOOD.replace("OVO000102", "OVO000103"));

        for (RoundTerms after : List.of(otherDate, otherDefinition, otherOrganisation)) {
            assertThat(after.conflictWith(before, Set.of())).isEmpty();
            assertThat(after.conflictWith(before, Set.of("OVO000102"))).isPresent();
        }
        assertThat(otherOrganisation.conflictWith(before, Set.of("OVO000101"))).isEmpty();
    }

    private static RoundTerms check(String json) {
        try {
            return RoundCheck.check(new ObjectMapper().readValue(json, RoundBody.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
