package be.telling.intake.template;

import be.telling.commons.reading.Column;
import java.util.Arrays;
import java.util.List;

/** The languages of headers and of the values to choose from. */
enum TemplateLanguage {
    NL("lijst", List.of("statutair", "contractueel"), List.of("M", "V", "X")),
    EN("list", List.of("statutory", "contractual"), List.of("M", "F", "X"));

    private final String fileName;
    private final List<String> statutes;
    private final List<String> sexes;

    TemplateLanguage(String fileName, List<String> statutes, List<String> sexes) {
        this.fileName = fileName;
        this.statutes = statutes;
        this.sexes = sexes;
    }

    /** Without its ending. */
    String fileName() {
        return fileName;
    }

    List<String> headers() {
        return Arrays.stream(Column.values())
                .map(column -> this == NL ? column.dutchName() : column.canonicalName())
                .toList();
    }

    /** What a column may hold, where that is a choice; empty for the others. */
    List<String> choices(Column column) {
        return switch (column) {
            case LEVEL -> List.of("A", "B", "C", "D");
            case STATUTE -> statutes;
            case SEX -> sexes;
            case NATIONAL_NUMBER, AGE, FTE -> List.of();
        };
    }
}
