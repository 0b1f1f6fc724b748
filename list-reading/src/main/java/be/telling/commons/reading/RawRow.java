package be.telling.commons.reading;

import org.jspecify.annotations.Nullable;

/** The row in hand as its format delivers it, before any value is judged. There is one: the next row takes its place. */
public final class RawRow {

    private static final Column[] COLUMNS = Column.values();

    private final Cell[] cells = new Cell[COLUMNS.length];
    private int row;
    private @Nullable RowFault fault;

    public RawRow() {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell();
        }
    }

    /** Begins a row, counted from 1 for the first one after the header; all its cells are empty. */
    public RawRow at(int place) {
        row = place;
        fault = null;
        for (Cell cell : cells) {
            cell.clear();
        }
        return this;
    }

    /** Says that the cells can't be told apart, so that none of them is judged. */
    public RawRow misshapen(RowFault found) {
        fault = found;
        return this;
    }

    public int row() {
        return row;
    }

    /** Why no cell of it is judged; null if its cells are there. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    Cell cell(Column column) {
        return cells[column.ordinal()];
    }
}
