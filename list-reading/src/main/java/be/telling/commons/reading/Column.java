package be.telling.commons.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a list may have; everything else in a file is refused before a row is read. */
public enum Column {
    NATIONAL_NUMBER("national_number", "rijksregisternummer", "insz"),
    LEVEL("level", "niveau"),
    STATUTE("statute", "statuut"),
    SEX("sex", "geslacht"),
    AGE("age", "leeftijd"),
    FTE("fte");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The English name: the one that reports use, whatever the file called the column. */
    public String canonicalName() {
        return names.getFirst();
    }

    /** The Dutch name: the one that Dutch templates use. */
    public String dutchName() {
        return names.size() > 1 ? names.get(1) : names.getFirst();
    }

    /** The column of a header cell, in either language and any case. */
    static Optional<Column> named(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.names.contains(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
