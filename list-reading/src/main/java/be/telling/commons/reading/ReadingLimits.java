package be.telling.commons.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;

/**
 * Bounds what one reading may hold in memory and how far a packed list may unfold.
 *
 * @param rows the longest list
 * @param rowLength characters of a row
 * @param columns fields of a row, the empty ones behind the last column included
 * @param unpackedBytes what a packed list or a workbook may unpack to in all
 */
public record ReadingLimits(int rows, int rowLength, int columns, long unpackedBytes) {

    /** A part of a packed list that unfolds more than this is made to do harm; staff lists reach some 20. */
    static final int MOST_UNFOLDING = 200;

    public ProblemException listTooLong() {
        return ProblemException.of(ProblemType.LIST_TOO_LONG)
                .withDetail("A list has at most " + rows + " rows")
                .with("limit", rows);
    }

    public ProblemException rowTooLong() {
        return ProblemException.of(ProblemType.ROW_TOO_LONG)
                .withDetail("A row has at most " + rowLength + " characters; perhaps a quote doesn't end")
                .with("limit", rowLength);
    }

    public ProblemException tooManyColumns() {
        return ProblemException.of(ProblemType.TOO_MANY_COLUMNS)
                .withDetail("A row has at most " + columns + " fields")
                .with("limit", columns);
    }

    public ProblemException unpacksToTooMuch() {
        return ProblemException.of(ProblemType.UNPACKED_TOO_LARGE)
                .withDetail("The list unpacks to more than is taken here")
                .with("maxBytes", unpackedBytes);
    }
}
