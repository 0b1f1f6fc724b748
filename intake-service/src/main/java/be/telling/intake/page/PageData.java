package be.telling.intake.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.Map;

/**
 * What the page's script has to know and can't ask the API for.
 *
 * @param coordinator whether this person may speak for every organisation of a round
 * @param organisations for whom else he may speak
 * @param words the texts in the page's language
 * @param maxBytes the longest list that is taken, so that nobody uploads a longer one for nothing
 */
@RegisterForReflection
record PageData(
        String lang, boolean coordinator, Collection<String> organisations, Map<String, String> words, long maxBytes) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** As JSON that can stand inside an element of a page: nothing in it can end that element. */
    String toJson() {
        try {
            return MAPPER.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the page's data can't be written", e);
        }
    }
}
