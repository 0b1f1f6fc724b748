package be.telling.commons.sealedlist;

/**
 * What stands before the parts.
 *
 * @param keyId the key that every part is sealed to
 * @param suite the HPKE suite, {@link SealingKey#suite()}
 * @param parts at least 1
 * @param rows rows sealed in all parts: the accepted ones and the duplicates
 * @param restoredZeros of the accepted rows, those whose number was written without its leading zeros: the word of who
 *     sealed them, for a row doesn't tell it any more
 */
public record SealedListHeader(
        ListBinding binding, String keyId, String suite, int parts, long rows, int restoredZeros) {

    /** One whose numbers were all written in full. */
    public SealedListHeader(ListBinding binding, String keyId, String suite, int parts, long rows) {
        this(binding, keyId, suite, parts, rows, 0);
    }

    public SealedListHeader {
        if (parts < 1) {
            throw new IllegalArgumentException("a list has at least one part");
        }
        if (rows < 0 || rows > (long) parts * PartPosition.MAX_ROWS) {
            throw new IllegalArgumentException("so many rows don't fit the parts");
        }
        if (restoredZeros < 0 || restoredZeros > rows) {
            throw new IllegalArgumentException("no more zeros can be restored than there are rows");
        }
    }
}
