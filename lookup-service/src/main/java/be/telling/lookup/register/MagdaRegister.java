package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The register behind MAGDA's SOAP services: online, one question a message. */
final class MagdaRegister implements Register, AutoCloseable {

    /** MAGDA's own code for a backend that can't be reached; here it stands for every way of not getting an answer. */
    private static final String UNANSWERED = "99997";

    private static final int OK = 200;
    private static final int SOAP_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final MessageWriter writer;
    private final Envelope envelope;
    private final SoapConnection connection;
    private final FailureNotes notes;

    MagdaRegister(MessageWriter writer, Envelope envelope, SoapConnection connection, FailureNotes notes) {
        this.writer = writer;
        this.envelope = envelope;
        this.connection = connection;
        this.notes = notes;
    }

    @Override
    public Uni<Answer> history(NationalNumber number) {
        return exchange(
                () -> writer.history(number),
                (reply, message) -> HistoryAnswer.of(reply, number),
                Answer.TryAgain::new);
    }

    @Override
    public Uni<Inscription> inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
        return exchange(
                () -> writer.inscribe(number, begin, end),
                (reply, message) -> InscriptionAnswer.of(reply, message.operation()),
                Inscription.TryAgain::new);
    }

    @Override
    public Uni<Inscription> signOut(NationalNumber number) {
        return exchange(
                () -> writer.signOut(number),
                (reply, message) -> InscriptionAnswer.of(reply, message.operation()),
                Inscription.TryAgain::new);
    }

    @Override
    public void close() {
        connection.close();
        envelope.close();
    }

    private <T> Uni<T> exchange(
            Supplier<Message> written, Reading<T> reading, BiFunction<String, Boolean, ? extends T> tryAgain) {
        return Uni.createFrom().deferred(() -> {
            Message message = written.get();
            return envelope.around(message.body())
                    .flatMap(connection::post)
                    .flatMap(this::opened)
                    .map(answer -> read(answer, message, reading, tryAgain))
                    .onFailure()
                    .recoverWithItem(failure -> unanswered(failure, tryAgain));
        });
    }

    /** What HTTP calls an error has no answer in it that could be signed; faults have, and count only if they are. */
    private Uni<HttpAnswer> opened(HttpAnswer answer) {
        return answer.status() == OK || answer.status() == SOAP_FAULT
                ? envelope.open(answer)
                : Uni.createFrom().item(answer);
    }

    private <T> T read(
            HttpAnswer answer, Message message, Reading<T> reading, BiFunction<String, Boolean, ? extends T> tryAgain) {
        try {
            if (answer.status() != OK && answer.status() != SOAP_FAULT) {
                throw new NoAnswerException("HTTP " + answer.status(), answer.status() == TOO_MANY_REQUESTS);
            }
            Reply reply = Reply.of(AnswerXml.read(answer.body()), message);
            if (answer.status() == SOAP_FAULT && reply.content() != null) {
                throw new NoAnswerException("HTTP " + answer.status());
            }
            return reading.read(reply, message);
        } catch (NoAnswerException | UnreadableAnswerException | RuntimeException e) {
            return unanswered(e, tryAgain);
        }
    }

    private <T> T unanswered(Throwable failure, BiFunction<String, Boolean, ? extends T> tryAgain) {
        notes.add(failure);
        return tryAgain.apply(UNANSWERED, failure instanceof NoAnswerException none && none.tooMany());
    }

    /** How a reply becomes the outcome of its operation. */
    private interface Reading<T> {
        T read(Reply reply, Message message) throws UnreadableAnswerException;
    }
}
