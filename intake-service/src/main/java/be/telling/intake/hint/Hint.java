package be.telling.intake.hint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that may be a mistake and may be right.
 *
 * @param code stable
 * @param rows of how many rows it is true
 * @param message in English; programs go by the code
 */
@RegisterForReflection
@Schema(name = "Hint")
public record Hint(String code, int rows, String message) {

    static Hint of(HintCode code, int rows) {
        return new Hint(code.code(), rows, code.message());
    }

    /** Whether an organisation may see it on its own list: that two lists are the same tells of the other one. */
    @JsonIgnore
    public boolean isForTheOrganisation() {
        return !code.equals(HintCode.SAME_AS_ANOTHER_LIST.code());
    }
}
