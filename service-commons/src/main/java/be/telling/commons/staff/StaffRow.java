package be.telling.commons.staff;

import be.telling.commons.nationalnumber.NationalNumber;

/**
 * One accepted row of a staff list: everything that is known of a staff member, and nothing else.
 *
 * @param fte part of full time, over 0 and at most 1.5; decides where somebody counts who is on several lists
 * @param row place in the list, from 1 for the first row after the header; breaks ties
 */
public record StaffRow(
        NationalNumber number, Level level, Statute statute, Sex sex, AgeBand ageBand, double fte, int row) {

    /** Nobody works more than this; a larger value is a percentage or a mistake. */
    public static final double MAX_FTE = 1.5;

    public StaffRow {
        if (!(fte > 0 && fte <= MAX_FTE)) {
            throw new IllegalArgumentException("fte is out of its range");
        }
        if (row < 1) {
            throw new IllegalArgumentException("rows are counted from 1");
        }
    }

    /** Only the place: the rest describes a person. */
    @Override
    public String toString() {
        return "StaffRow[row=" + row + "]";
    }
}
