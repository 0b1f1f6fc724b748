package be.telling.statistics.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a protection was told to do; published with every release, since a method that may not be known protects nobody.
 *
 * @param method {@link #CONTROLLED_ROUNDING}; releases of the first version have {@code additive-rounding}
 * @param version the procedure's version; the same version, parameters, counts and key always give the same bytes
 * @param base every published figure is a multiple of this; 1 where figures are exact
 * @param threshold a count from 1 to one below this is small
 * @param minimumSize organisations with fewer persons are counted in their domain and the total only
 * @param width as many values, at least, a reader can't exclude for any count of a group; in a group of fewer persons,
 *     every value that its head count allows
 * @param deviation no published figure differs by more than this from its truth; 0 where figures are exact
 * @param insiders how many colleagues' categories a reader is supposed to know
 * @param unremarkable categories whose counts need not be protected; empty is the safe choice and the default
 */
public record Parameters(
        String method,
        int version,
        int base,
        int threshold,
        int minimumSize,
        int width,
        int deviation,
        int insiders,
        @Nullable List<String> unremarkable) {
    /** Additive, zero-restricted rounding: the floor or the ceiling of the truth, everywhere. */
    public static final String CONTROLLED_ROUNDING = "controlled-rounding";

    /** Base and threshold after the practice of the staff figures ("fewer than five"); the size is a short list's. */
    public static final Parameters DEFAULT = new Parameters(CONTROLLED_ROUNDING, 2, 5, 5, 25, 5, 4, 1, List.of());

    public Parameters {
        if (base < 1 || minimumSize < base || base > 1 && threshold > base) {
            throw new IllegalArgumentException(
                    "A rounding base must reach the threshold and not pass the minimum size");
        }
        if (width < 0 || deviation < 0 || insiders < 0) {
            throw new IllegalArgumentException("Width, deviation and insiders can't be negative");
        }
        // Absent in releases of the first version.
        unremarkable = unremarkable == null ? List.of() : List.copyOf(unremarkable);
    }

    /** Whether figures are rounded. */
    public boolean rounds() {
        return base > 1;
    }
}
