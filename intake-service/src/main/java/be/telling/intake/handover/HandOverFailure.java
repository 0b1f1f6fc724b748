package be.telling.intake.handover;

import be.telling.intake.registerside.LookupAnswer;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The hand-over can't go on now; the code tells the coordinator why. It carries no cause that could quote a body. */
final class HandOverFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String UNREACHABLE = "register-side-unreachable";
    static final String WRONG_ACKNOWLEDGEMENT = "wrong-acknowledgement";
    static final String NO_TOKEN = "no-token";

    private static final String PROBLEM_PREFIX = "urn:problem-type:telling:";
    private static final int LONGEST_CODE = 40;

    HandOverFailure(String code) {
        super(code, null, false, false);
    }

    /** A refusal of the register side, named by its problem type. */
    static HandOverFailure refused(LookupAnswer answer) {
        String type = answer.json()
                .filter(JsonObject.class::isInstance)
                .map(document -> ((JsonObject) document).getValue("type"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(urn -> urn.startsWith(PROBLEM_PREFIX) && urn.length() < PROBLEM_PREFIX.length() + LONGEST_CODE)
                .map(urn -> urn.substring(PROBLEM_PREFIX.length()))
                .orElse("status-" + answer.status());
        return new HandOverFailure(type);
    }

    String code() {
        @Nullable String code = getMessage();
        return code == null ? UNREACHABLE : code;
    }
}
