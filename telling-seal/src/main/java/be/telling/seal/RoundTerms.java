package be.telling.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What a list of the round is sealed for, as the service tells it. */
record RoundTerms(String round, String definition, LocalDate referenceDate) {

    /** Reads the document of a round: the answer of {@code GET /v1/rounds/{round}}. */
    static RoundTerms of(JsonNode round) {
        try {
            return new RoundTerms(
                    text(round, "round"), text(round, "definition"), LocalDate.parse(text(round, "referenceDate")));
        } catch (DateTimeException e) {
            throw new Stop(Exit.UNREACHABLE, "The document of the round has no reference date");
        }
    }

    private static String text(JsonNode round, String member) {
        String text = round.path(member).asText("");
        if (text.isEmpty()) {
            throw new Stop(Exit.UNREACHABLE, "The document of the round lacks " + member);
        }
        return text;
    }
}
