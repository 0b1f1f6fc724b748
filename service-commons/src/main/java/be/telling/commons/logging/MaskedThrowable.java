package be.telling.commons.logging;

import org.jspecify.annotations.Nullable;

/** Stands in a log record for a throwable of whose messages one holds a number: same class name, places and causes. */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1;

    /** A chain of causes that is longer than this is cut; it may be a circle. */
    private static final int MAX_DEPTH = 20;

    private final String text;

    private MaskedThrowable(Throwable original, int depth) {
        super(maskedMessage(original), cause(original, depth), true, true);
        this.text = NumberMask.mask(original.toString());
        setStackTrace(original.getStackTrace());
        if (depth < MAX_DEPTH) {
            for (Throwable suppressed : original.getSuppressed()) {
                addSuppressed(new MaskedThrowable(suppressed, depth + 1));
            }
        }
    }

    /** The throwable itself if no message in it holds a number. */
    static Throwable of(Throwable original) {
        return holdsNumber(original, 0) ? new MaskedThrowable(original, 0) : original;
    }

    private static boolean holdsNumber(Throwable throwable, int depth) {
        if (NumberMask.holdsNumber(throwable.getMessage()) || NumberMask.holdsNumber(throwable.toString())) {
            return true;
        }
        if (depth == MAX_DEPTH) {
            return false;
        }
        for (Throwable suppressed : throwable.getSuppressed()) {
            if (holdsNumber(suppressed, depth + 1)) {
                return true;
            }
        }
        Throwable cause = throwable.getCause();
        return cause != null && holdsNumber(cause, depth + 1);
    }

    private static @Nullable String maskedMessage(Throwable original) {
        String message = original.getMessage();
        return message == null ? null : NumberMask.mask(message);
    }

    private static @Nullable Throwable cause(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return cause == null || depth == MAX_DEPTH ? null : new MaskedThrowable(cause, depth + 1);
    }

    // The name of the class it stands for must come out, not its own.
    @SuppressWarnings("OverrideThrowableToString")
    @Override
    public String toString() {
        return text;
    }
}
