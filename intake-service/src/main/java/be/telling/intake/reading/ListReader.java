package be.telling.intake.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a list to its end, judges every row and counts; memory does not grow with the list but for {@link SeenNumbers}. */
public final class ListReader {

    /** As many errors as a person can use; all of them are counted. */
    public static final int MOST_ERRORS_LISTED = 1_000;

    private final RowCheck check;
    private final int mostRows;

    /**
     * @param testNumbers whether numbers that can't be a real person's are taken
     * @param mostRows bounds the memory of one reading
     */
    public ListReader(boolean testNumbers, int mostRows) {
        this.check = new RowCheck(testNumbers);
        this.mostRows = mostRows;
    }

    /** Reads all rows; every good one is handed to the listener before the next is read. */
    public Reading read(RowSource source, RowListener listener) throws IOException {
        var tally = new Tally(listener);
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (tally.rows == mostRows) {
                throw ProblemException.of(ProblemType.LIST_TOO_LONG)
                        .withDetail("A list has at most " + mostRows + " rows")
                        .with("limit", mostRows);
            }
            tally.add(row);
        }
        return tally.reading();
    }

    private final class Tally {

        private final RowListener listener;
        private final SeenNumbers seen = new SeenNumbers();
        private final List<RowError> errors = new ArrayList<>();
        private int rows;
        private int accepted;
        private int rejected;
        private int duplicates;
        private int restoredZeros;

        Tally(RowListener listener) {
            this.listener = listener;
        }

        void add(RawRow row) {
            rows++;
            switch (row) {
                case RawRow.Misshapen bad -> reject(List.of(RowError.ofRow(bad.row(), bad.fault())));
                case RawRow.Cells cells -> add(check.check(cells));
            }
        }

        private void add(CheckedRow row) {
            switch (row) {
                case CheckedRow.Bad bad -> reject(bad.errors());
                case CheckedRow.Good good -> {
                    if (good.restoredZeros()) {
                        restoredZeros++;
                    }
                    if (seen.add(good.row().number())) {
                        accepted++;
                    } else {
                        duplicates++;
                    }
                    listener.good(good.row());
                }
            }
        }

        private void reject(List<RowError> found) {
            rejected++;
            for (RowError error : found) {
                if (errors.size() < MOST_ERRORS_LISTED) {
                    errors.add(error);
                }
            }
            listener.rejected();
        }

        Reading reading() {
            return new Reading(rows, accepted, rejected, duplicates, restoredZeros, List.copyOf(errors));
        }
    }
}
