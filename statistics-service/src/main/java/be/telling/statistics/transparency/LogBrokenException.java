package be.telling.statistics.transparency;

/** The log isn't what this service made of it. Nothing is appended to it, and nothing becomes public, until people looked. */
public final class LogBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LogBrokenException(String what) {
        super("The transparency log was changed: " + what);
    }
}
