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

    /**
     * An answer on its way.
     *
     * @param outcome whether whoever asks the same again, because it was lost on its way, may have this answer
     * @param handOver gives it to whoever waits
     */
    record Delivery(Outcome outcome, Runnable handOver) {}

    Delivery answer(Reply reply) {
        T answer = read(reply);
        // Inscribing again does no harm, and the next round's inscription isn't this one's.
        Outcome outcome = answer instanceof Answer.Settled ? Outcome.TAKEN : Outcome.SPENT;
        return new Delivery(outcome, () -> receiver.accept(answer));
    }

    Delivery giveUp() {
        return new Delivery(Outcome.SPENT, () -> receiver.accept(unanswered));
    }

    private T read(Reply reply) {
        try {
            return reading.read(reply);
        } catch (UnreadableAnswerException | RuntimeException e) {
            return unanswered;
        }
    }
}
