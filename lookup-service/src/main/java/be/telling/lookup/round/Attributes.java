package be.telling.lookup.round;

import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.Statute;

/** What a list says of a staff member, as far as figures are broken down by it. */
public record Attributes(Level level, Statute statute, Sex sex, AgeBand ageBand) {

    /** Four bytes; the order of the codes is for ever, so constants are only added at the end. */
    public byte[] bytes() {
        return new byte[] {
            (byte) level.ordinal(), (byte) statute.ordinal(), (byte) sex.ordinal(), (byte) ageBand.ordinal()
        };
    }

    public static Attributes of(byte[] bytes) {
        return new Attributes(
                Level.values()[bytes[0]],
                Statute.values()[bytes[1]],
                Sex.values()[bytes[2]],
                AgeBand.values()[bytes[3]]);
    }

    /** Describes a person. */
    @Override
    public String toString() {
        return "Attributes[…]";
    }
}
