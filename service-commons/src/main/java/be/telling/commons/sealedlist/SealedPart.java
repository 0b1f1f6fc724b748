package be.telling.commons.sealedlist;

import java.util.Arrays;

/** A part as it came over the wire, still sealed. */
// Not copied: a part is handed on once, and lists have thousands of them. Equality compares what is in it.
@SuppressWarnings("ArrayRecordComponent")
public record SealedPart(PartPosition position, byte[] sealed) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPart part && part.position.equals(position) && Arrays.equals(part.sealed, sealed);
    }

    @Override
    public int hashCode() {
        return 31 * position.hashCode() + Arrays.hashCode(sealed);
    }

    @Override
    public String toString() {
        return "SealedPart[" + position + "]";
    }
}
