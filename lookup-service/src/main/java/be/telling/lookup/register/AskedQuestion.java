package be.telling.lookup.register;

import be.telling.lookup.register.SentFile.Outcome;
import java.util.function.Consumer;

/** A question that somebody waits for the answer of. It is answered once. */
final class AskedQuestion<T> {

    /** How a reply becomes an outcome. */
    interface Reading<T> {
        T read(Reply reply) throws UnreadableAnswerException;
    }

    private final Question question;
    private final T unanswered;
    private final Reading<T> reading;
    private final Consumer<T> receiver;

    /** @param unanswered the outcome if there is no answer, or none that can be read */
    AskedQuestion(Question question, T unanswered, Reading<T> reading, Consumer<T> receiver) {
        this.question = question;
        this.unanswered = unanswered;
        this.reading = reading;
        this.receiver = receiver;
    }

    Question question() {
        return question;
    }

    /** @return whether whoever asks the same again, because this outcome was lost, may have this answer */
    Outcome answer(Reply reply) {
        T outcome;
        try {
            outcome = reading.read(reply);
        } catch (UnreadableAnswerException | RuntimeException e) {
            outcome = unanswered;
        }
        receiver.accept(outcome);
        // Inscribing again does no harm, and the next round's inscription isn't this one's.
        return outcome instanceof Answer.Settled ? Outcome.TAKEN : Outcome.SPENT;
    }

    void giveUp() {
        receiver.accept(unanswered);
    }
}
