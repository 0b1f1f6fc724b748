package be.telling.lookup.question;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a question after an errand, as it will stand in the database.
 *
 * @param answer what was learnt, if it is settled now
 * @param delaySeconds until it may be taken up again
 */
record Outcome(
        Errand errand,
        Experience experience,
        QuestionState state,
        Answer.@Nullable Settled answer,
        Standing standing,
        int attempts,
        double delaySeconds,
        @Nullable String code) {

    /** What the errand tells of the register. */
    enum Experience {
        NOT_ASKED("inscribed"),
        ANSWERED("answered"),
        TOO_MANY("too-many"),
        FAILED("failed"),
        REFUSED("refused");

        /** What came of the last message. Whether the register knows somebody is not told: it is an answer about a person. */
        private final String lastCall;

        Experience(String lastCall) {
            this.lastCall = lastCall;
        }
    }

    /** Messages that were sent, by what came of them. Whoever got a second message was inscribed by the first. */
    static SortedMap<String, Integer> calls(List<Outcome> outcomes) {
        SortedMap<String, Integer> calls = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            int sent = outcome.errand().calls();
            if (sent > 0) {
                boolean signedOut = outcome.standing() == Standing.SIGNED_OUT;
                calls.merge(signedOut ? "signed-out" : outcome.experience().lastCall, 1, Integer::sum);
            }
            if (sent > 1) {
                calls.merge(Experience.NOT_ASKED.lastCall, sent - 1, Integer::sum);
            }
        }
        return calls;
    }

    static Outcome answered(Errand errand, Answer.Settled answer) {
        return new Outcome(
                errand,
                Experience.ANSWERED,
                QuestionState.ANSWERED,
                answer,
                errand.standing(),
                errand.attempts(),
                0,
                null);
    }

    static Outcome signedOut(Errand errand) {
        return new Outcome(errand, Experience.ANSWERED, QuestionState.ANSWERED, null, Standing.SIGNED_OUT, 0, 0, null);
    }

    /** There was no time for it: nothing is held against the question. */
    static Outcome notAsked(Errand errand) {
        boolean onlyIntended = errand.standing() == Standing.INTENDED && errand.calls() == 0;
        Standing standing = onlyIntended ? errand.before() : errand.standing();
        return new Outcome(errand, Experience.NOT_ASKED, errand.state(), null, standing, errand.attempts(), 0, null);
    }

    /** The register asked for fewer calls, which is no fault of the question's. */
    static Outcome tooMany(Errand errand, double delaySeconds, String code) {
        return unchanged(errand, Experience.TOO_MANY, delaySeconds, code);
    }

    /** The register won't answer such questions before an operator has acted. */
    static Outcome refused(Errand errand, String code) {
        return unchanged(errand, Experience.REFUSED, 0, code);
    }

    /** Asked in vain; set aside when patience is over. Somebody who must be signed out is never set aside. */
    static Outcome failed(Errand errand, Backoff backoff, String code) {
        int attempts = errand.attempts() + 1;
        boolean stuck = backoff.isOver(attempts) && errand.state() == QuestionState.OPEN;
        QuestionState state = stuck ? QuestionState.STUCK : errand.state();
        return new Outcome(
                errand, Experience.FAILED, state, null, errand.standing(), attempts, backoff.seconds(attempts), code);
    }

    @Nullable
    NationalNumber replacedBy() {
        return answer instanceof Answer.Known known ? known.replacedBy() : null;
    }

    private static Outcome unchanged(Errand errand, Experience experience, double delaySeconds, String code) {
        return new Outcome(
                errand, experience, errand.state(), null, errand.standing(), errand.attempts(), delaySeconds, code);
    }
}
