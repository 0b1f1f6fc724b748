package be.telling.lookup.register;

import java.util.Optional;

/** Reads what came of a RegistreerInschrijving or RegistreerUitschrijving. */
final class InscriptionAnswer {

    private static final String SUCCEEDED = "1";

    private InscriptionAnswer() {}

    /**
     * Whom the register doesn't know can't be inscribed and needn't be: that is done, not failed, for the question after
     * it will say so in its own right.
     */
    static Inscription of(Reply reply, Operation operation) throws UnreadableAnswerException {
        if (reply.notice(Meaning.INSCRIBED).isPresent()) {
            return new Inscription.Done(true);
        }
        Optional<Notice> trouble = reply.trouble();
        if (trouble.isPresent()) {
            return new Inscription.TryAgain(trouble.get().code(), trouble.get().meaning() == Meaning.TOO_MANY);
        }
        Optional<Notice> stop = reply.decisive(Meaning.STOP);
        if (stop.isPresent()) {
            return new Inscription.Stop(stop.get().code());
        }
        Optional<Notice> notInscribed = reply.decisive(Meaning.NOT_INSCRIBED);
        if (notInscribed.isPresent()) {
            return operation == Operation.SIGN_OUT
                    ? new Inscription.Done(true)
                    : new Inscription.Stop(notInscribed.get().code());
        }
        if (reply.decisive(Meaning.NOT_KNOWN).isPresent()) {
            return new Inscription.Done(true);
        }
        if (reply.content() == null || !reply.content().childText("Resultaat").equals(SUCCEEDED)) {
            throw new UnreadableAnswerException("neither a success nor a reason why not");
        }
        return new Inscription.Done(false);
    }
}
