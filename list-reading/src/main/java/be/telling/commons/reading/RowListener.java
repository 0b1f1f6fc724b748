package be.telling.commons.reading;

import be.telling.commons.staff.StaffRow;

/** Takes what a reading finds, row by row. */
public interface RowListener {

    /** A row that may be stored; repeated numbers come again, for the largest fte is chosen when lists meet. */
    void good(StaffRow row);

    /** A row was rejected, so a sender that wants all or nothing gets nothing. */
    void rejected();
}
