package be.telling.commons.sealedlist;

/**
 * What stands before the parts.
 *
 * @param keyId the key that every part is sealed to
 * @param suite the HPKE suite, {@link SealingKey#suite()}
 * @param parts at least 1
 * @param rows rows sealed in all parts: the accepted ones and the duplicates
 */
public record SealedListHeader(ListBinding binding, String keyId, String suite, int parts, long rows) {

    public SealedListHeader {
        if (parts < 1) {
            throw new IllegalArgumentException("a list has at least one part");
        }
        if (rows < 0 || rows > (long) parts * PartPosition.MAX_ROWS) {
            throw new IllegalArgumentException("so many rows don't fit the parts");
        }
    }
}
