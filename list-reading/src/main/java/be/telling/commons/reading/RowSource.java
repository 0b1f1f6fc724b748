package be.telling.commons.reading;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one list, read as they arrive: nothing is kept but the row in hand. */
public interface RowSource extends AutoCloseable {

    /**
     * The next row, or null at the end of the list. It is the same object each time.
     *
     * @throws IOException when the sender's bytes stop before their announced end
     * @throws be.telling.commons.problem.ProblemException when the bytes can't be understood as the declared format
     */
    @Nullable
    RawRow next() throws IOException;

    /** Gives back what the reading holds. */
    @Override
    default void close() {}
}
