package be.telling.commons.reading;

import be.telling.commons.staff.StaffRow;
import java.util.List;

/** What became of a row. */
sealed interface CheckedRow {

    int NO_AGE = -1;

    /** @param age in whole years as the list has it, or {@link #NO_AGE}; it goes no further than the hints */
    record Good(StaffRow row, boolean restoredZeros, int age) implements CheckedRow {}

    record Bad(List<RowError> errors) implements CheckedRow {}
}
