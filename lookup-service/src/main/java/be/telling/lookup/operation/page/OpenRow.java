package be.telling.lookup.operation.page;

import be.telling.commons.wording.Wording;
import be.telling.lookup.operation.OpenPersons.OpenPerson;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An open person.
 *
 * @param shown as much of the handle as people can tell apart
 */
@RegisterForReflection
public record OpenRow(String handle, String shown, String why, String code, int attempts, String since) {

    private static final int SHOWN = 8;

    static OpenRow of(OpenPerson person, String language) {
        return new OpenRow(
                person.handle(),
                person.handle().substring(0, SHOWN),
                Wording.text(language, "why_" + person.why()),
                person.code() == null ? "–" : person.code(),
                person.attempts(),
                RoundRow.time(person.since()));
    }
}
