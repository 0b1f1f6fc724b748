package be.telling.intake.reading;

import be.telling.commons.staff.StaffRow;
import java.util.List;

/** What became of a row. */
sealed interface CheckedRow {

    record Good(StaffRow row, boolean restoredZeros) implements CheckedRow {}

    record Bad(List<RowError> errors) implements CheckedRow {}
}
