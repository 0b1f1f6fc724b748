package be.telling.commons.sealedlist;

import be.telling.commons.staff.StaffRow;
import java.util.Set;

/** A row as it comes out of the seal. Whoever sealed it may have put anything there; the seal proves no more than where. */
public sealed interface OpenedRow {

    /** The members of a row that can hold what is no value of theirs. */
    enum Member {
        NUMBER,
        LEVEL,
        STATUTE,
        SEX,
        AGE,
        FTE,
        PLACE
    }

    /** A row that can be counted. */
    record Sound(StaffRow row) implements OpenedRow {}

    /**
     * A row that can't.
     *
     * @param place as it was sealed, which may be no place at all
     * @param faults at least one
     */
    record Unsound(int place, Set<Member> faults) implements OpenedRow {}
}
