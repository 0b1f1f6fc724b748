package be.telling.lookup.register;

/** What came back is no answer to what was sent. The message is one of our own words, never of the answer's. */
final class UnreadableAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message) {
        super(message, null, false, false);
    }
}
