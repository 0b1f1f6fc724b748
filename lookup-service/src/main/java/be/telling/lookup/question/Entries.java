package be.telling.lookup.question;

import be.telling.lookup.accesslog.Access;
import be.telling.lookup.accesslog.Operation;
import be.telling.lookup.accesslog.Stage;
import be.telling.lookup.register.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on record about errands: that they may be asked from now on, and what came of them. */
final class Entries {

    private Entries() {}

    static List<Access> takenUp(List<Errand> errands) {
        return errands.stream()
                .map(errand -> access(errand, Stage.TAKEN_UP, null))
                .toList();
    }

    /** Of all of them, also of those that somebody else has taken over meanwhile: they were asked. */
    static List<Access> over(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> access(outcome.errand(), stage(outcome), outcome.code()))
                .toList();
    }

    private static Access access(Errand errand, Stage stage, @Nullable String code) {
        return new Access(errand.number(), operation(errand), stage, errand.at(), errand.calls(), code);
    }

    private static Operation operation(Errand errand) {
        if (errand.state() == QuestionState.LEAVING) {
            return Operation.SIGN_OUT;
        }
        boolean inscribing = errand.before().needsInscribing() && errand.standing() != Standing.NONE;
        return inscribing ? Operation.INSCRIPTION_AND_HISTORY : Operation.HISTORY;
    }

    private static Stage stage(Outcome outcome) {
        return switch (outcome.experience()) {
            case NOT_ASKED -> Stage.NOT_ASKED;
            case ANSWERED ->
                outcome.answer() == null || outcome.answer() instanceof Answer.Known ? Stage.ANSWERED : Stage.NOT_KNOWN;
            case TOO_MANY -> Stage.TOO_MANY;
            case FAILED -> Stage.FAILED;
            case REFUSED -> Stage.REFUSED;
        };
    }
}
