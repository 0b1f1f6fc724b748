package be.telling.commons.reading;

import org.jspecify.annotations.Nullable;

/** One fault at one place. The column is null when the row as a whole can't be read; no value is ever shown. */
public record RowError(int row, @Nullable String column, String code, String message) {

    static RowError at(int row, Column column, RowFault fault) {
        return new RowError(row, column.canonicalName(), fault.code(), fault.message());
    }

    static RowError ofRow(int row, RowFault fault) {
        return new RowError(row, null, fault.code(), fault.message());
    }
}
