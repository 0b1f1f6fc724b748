package be.telling.lookup.register;

/** What came of inscribing a person, or of signing one out. */
public sealed interface Inscription {

    /**
     * Done.
     *
     * @param already nothing changed by this message: the inscription stood already (40143), was already gone, or the
     *     register has no such person to inscribe; whatever stands is not of this message's making
     */
    record Done(boolean already) implements Inscription {}

    /** As {@link Answer.TryAgain}. */
    record TryAgain(String code, boolean tooMany) implements Inscription {}

    /** As {@link Answer.Stop}. */
    record Stop(String code) implements Inscription {}
}
