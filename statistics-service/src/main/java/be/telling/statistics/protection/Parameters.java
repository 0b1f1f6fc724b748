package be.telling.statistics.protection;

/**
 * What a protection was told to do; published with every release, since a method that may not be known protects nobody.
 *
 * @param method the procedure's name
 * @param version the procedure's version; the same version, parameters and counts always give the same bytes
 * @param base every published figure is a multiple of this
 * @param threshold no figure between 1 and one below this is published
 * @param minimumSize organisations with fewer persons are counted in their domain and the total only
 */
public record Parameters(String method, int version, int base, int threshold, int minimumSize) {
    /** Base and threshold after the practice of the staff figures ("fewer than five"); the size is a short list's. */
    public static final Parameters DEFAULT = new Parameters("additive-rounding", 1, 5, 5, 25);

    public Parameters {
        if (base < 1 || threshold > base || minimumSize < base) {
            throw new IllegalArgumentException(
                    "A rounding base must reach the threshold and not pass the minimum size");
        }
    }
}
