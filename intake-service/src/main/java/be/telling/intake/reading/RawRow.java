package be.telling.intake.reading;

import java.util.List;

/** A row as its format delivers it, before any value is judged. */
public sealed interface RawRow {

    /** Counted from 1 for the first row after the header. */
    int row();

    /** One cell for each {@link Column}, in that order; empty where the file has none. */
    record Cells(int row, List<String> values) implements RawRow {
        String of(Column column) {
            return values.get(column.ordinal());
        }
    }

    /** A row whose cells can't be told apart, so that none of them is judged. */
    record Misshapen(int row, RowFault fault) implements RawRow {}
}
