package be.telling.commons.reading;

import java.io.IOException;
import java.time.LocalDate;

/** Reads a list to its end, judges every row and counts; memory does not grow with the list but for {@link SeenNumbers}. */
public final class ListReader {

    /** As many errors as a person can use; all of them are counted. */
    public static final int MOST_ERRORS_LISTED = 1_000;

    private final boolean testNumbers;
    private final ReadingLimits limits;
    private final LikenessKey likenessKey = new LikenessKey();

    /**
     * @param testNumbers whether numbers that can't be a real person's are taken
     * @param limits bounds the memory of one reading
     */
    public ListReader(boolean testNumbers, ReadingLimits limits) {
        this.testNumbers = testNumbers;
        this.limits = limits;
    }

    /**
     * Reads all rows; every good one is handed to the listener before the next is read.
     *
     * @param referenceDate that of the round, for which ages are given
     */
    public Reading read(RowSource source, LocalDate referenceDate, RowListener listener) throws IOException {
        var check = new RowCheck(testNumbers);
        try (var tally = new Tally(listener, referenceDate, likenessKey)) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                if (tally.rows() == limits.rows()) {
                    throw limits.listTooLong();
                }
                tally.add(check.check(row));
            }
            return tally.reading();
        }
    }
}
