package be.telling.statistics.counts;

import be.telling.commons.cells.Dimension;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.Statute;
import java.util.Arrays;
import java.util.List;

/** The attributes that break a figure down, each with its closed list of values in the order in which people read them. */
public enum Attribute {
    LEVEL(Dimension.LEVEL, Arrays.stream(Level.values()).map(Level::code).toList()),
    STATUTE(
            Dimension.STATUTE,
            Arrays.stream(Statute.values()).map(Statute::code).toList()),
    SEX(Dimension.SEX, Arrays.stream(Sex.values()).map(Sex::code).toList()),
    AGE(Dimension.AGE, Arrays.stream(AgeBand.values()).map(AgeBand::code).toList());

    private final Dimension dimension;
    private final List<String> values;

    Attribute(Dimension dimension, List<String> values) {
        this.dimension = dimension;
        this.values = values;
    }

    public Dimension dimension() {
        return dimension;
    }

    public List<String> codes() {
        return values;
    }
}
