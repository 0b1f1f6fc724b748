package be.telling.commons.cells;

import java.util.Comparator;

/**
 * What a count is about.
 *
 * @param organisation an organisation's code, a domain's code, or {@value #TOTAL} for all
 * @param value a code of the dimension; {@value #TOTAL} for {@link Dimension#TOTAL} and only for it
 * @param origin a category of the round's definition, or {@value #TOTAL} for a sum that a reader made of them
 */
public record CellKey(String organisation, Dimension dimension, String value, String origin)
        implements Comparable<CellKey> {

    /** Code of a total. */
    public static final String TOTAL = "_T";

    /** Code of what isn't known. */
    public static final String UNKNOWN = "_U";

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::organisation)
            .thenComparing(CellKey::dimension)
            .thenComparing(CellKey::value)
            .thenComparing(CellKey::origin);

    public CellKey {
        if (organisation.isEmpty() || value.isEmpty() || origin.isEmpty()) {
            throw new IllegalArgumentException("a code can't be empty");
        }
        if ((dimension == Dimension.TOTAL) != value.equals(TOTAL)) {
            throw new IllegalArgumentException("the total has the value _T, and nothing else has");
        }
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
