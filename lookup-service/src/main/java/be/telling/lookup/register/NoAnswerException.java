package be.telling.lookup.register;

/** Nothing came back, or nothing that HTTP calls a success. */
final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooMany;

    NoAnswerException(String message) {
        this(message, false);
    }

    NoAnswerException(String message, boolean tooMany) {
        super(message, null, false, false);
        this.tooMany = tooMany;
    }

    boolean tooMany() {
        return tooMany;
    }
}
