package be.telling.commons.keys;

/** An envelope can't be opened: its key isn't held, it belongs elsewhere, or it was changed. It tells no more. */
public final class EnvelopeBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EnvelopeBrokenException(String message) {
        super(message);
    }
}
