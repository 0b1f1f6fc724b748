package be.telling.lookup.keys;

import java.nio.ByteBuffer;

/**
 * What stands for a national number in the database of one round: 128 bits of a keyed hash. Ordered like bytes in
 * PostgreSQL, so that whoever locks several rows does it in one order everywhere.
 */
public record Pseudonym(long high, long low) implements Comparable<Pseudonym> {

    /** For contents that are about a whole round. */
    public static final Pseudonym NOBODY = new Pseudonym(0, 0);

    static final int BYTES = 16;

    public static Pseudonym of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, BYTES);
        return new Pseudonym(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Pseudonym other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }
}
