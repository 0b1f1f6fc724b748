package be.telling.commons.cells;

/** A count of persons; each person counts once in every dimension. */
public record Cell(CellKey key, long persons) {

    public Cell {
        if (persons < 0) {
            throw new IllegalArgumentException("persons can't be negative");
        }
    }

    /** Only what is counted: a small number of persons is never shown by accident. */
    @Override
    public String toString() {
        return "Cell[" + key + "]";
    }
}
