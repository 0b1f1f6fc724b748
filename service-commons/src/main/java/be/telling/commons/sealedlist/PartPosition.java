package be.telling.commons.sealedlist;

/**
 * The place of a part in its list, sealed into it.
 *
 * @param part from 0, without gaps
 * @param rows rows in this part; 0 only if the whole list is empty
 * @param last whether no part follows; true for exactly one part of a list
 */
public record PartPosition(int part, int rows, boolean last) {

    /** Bounds what must be in memory at once: 384 kB. Sealing costs as much for one row as for a thousand. */
    public static final int MAX_ROWS = 16_000;

    public PartPosition {
        if (part < 0) {
            throw new IllegalArgumentException("parts are counted from 0");
        }
        if (rows < 0 || rows > MAX_ROWS) {
            throw new IllegalArgumentException("a part has 0 to " + MAX_ROWS + " rows");
        }
    }
}
