package be.telling.statistics.counts;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;

/** Short ways to name the cells of a table. */
public final class Cells {
    private Cells() {}

    /** The key of everybody of an origin in an organisation, domain or the whole. */
    public static CellKey base(String organisation, String origin) {
        return new CellKey(organisation, Dimension.TOTAL, CellKey.TOTAL, origin);
    }

    public static CellKey of(String organisation, Attribute attribute, String value, String origin) {
        return new CellKey(organisation, attribute.dimension(), value, origin);
    }
}
