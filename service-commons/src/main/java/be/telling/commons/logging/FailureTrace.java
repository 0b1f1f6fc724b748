package be.telling.commons.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged of a failure: classes and places of it and its causes. Messages stay out, since a library may
 * have put anything into them.
 */
public final class FailureTrace {

    /** Deeper frames are those of the server, the same for every request. */
    private static final int MAX_FRAMES = 40;

    private FailureTrace() {}

    /** The failure as text of several lines. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable Throwable current = failure;
        while (current != null && seen.add(current)) {
            text.append(text.isEmpty() ? "" : "\ncaused by ")
                    .append(current.getClass().getName());
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < frames.length && i < MAX_FRAMES; i++) {
                text.append("\n    at ").append(frames[i]);
            }
            current = current.getCause();
        }
        return text.toString();
    }
}
