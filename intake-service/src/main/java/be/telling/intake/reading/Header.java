package be.telling.intake.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column stands at which position of a file. */
final class Header {

    /** Longer than any column name of an export, short enough to be repeated in an answer. */
    private static final int LONGEST_ECHO = 64;

    /** A file without a header starts with data: so many digits in a header cell are never repeated. */
    private static final int DIGITS_OF_DATA = 5;

    private final Map<Column, Integer> positions;
    private final int width;

    private Header(Map<Column, Integer> positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    /** Understands a header line, or refuses the list: unknown columns first, for they must never get in. */
    static Header of(List<String> cells) {
        int width = cells.size();
        while (width > 0 && Text.isBlank(cells.get(width - 1))) {
            width--;
        }
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (int position = 0; position < width; position++) {
            String cell = Text.strip(cells.get(position));
            Optional<Column> column = Column.named(cell);
            if (column.isEmpty()) {
                unknown.add(safeName(cell, position));
            } else if (positions.putIfAbsent(column.get(), position) != null) {
                twice.add(column.get().canonicalName());
            }
        }
        refuse(unknown, twice, positions);
        return new Header(positions, width);
    }

    private static void refuse(List<String> unknown, List<String> twice, Map<Column, Integer> positions) {
        if (!unknown.isEmpty()) {
            throw ProblemException.of(ProblemType.UNKNOWN_COLUMNS)
                    .withDetail("Only the columns of a staff list are taken. Remove: " + String.join(", ", unknown))
                    .with("columns", List.copyOf(unknown));
        }
        if (!twice.isEmpty()) {
            throw ProblemException.of(ProblemType.DUPLICATE_COLUMNS)
                    .withDetail("A column stands in the header more than once: " + String.join(", ", twice))
                    .with("columns", List.copyOf(twice));
        }
        if (!positions.containsKey(Column.NATIONAL_NUMBER)) {
            String missing = Column.NATIONAL_NUMBER.canonicalName();
            throw ProblemException.of(ProblemType.MISSING_COLUMN)
                    .withDetail("The header has no column " + missing)
                    .with("columns", List.of(missing));
        }
    }

    private static String safeName(String cell, int position) {
        long digits = cell.chars().filter(Character::isDigit).count();
        boolean printable = cell.chars().noneMatch(Character::isISOControl);
        boolean echoed = !cell.isEmpty() && cell.length() <= LONGEST_ECHO && digits < DIGITS_OF_DATA && printable;
        return echoed ? cell : "column " + (position + 1);
    }

    int width() {
        return width;
    }

    /** The cells of a row in the order of {@link Column}; a column that the file lacks is empty. */
    List<String> arrange(List<String> fields) {
        var cells = new ArrayList<String>(Column.values().length);
        for (Column column : Column.values()) {
            Integer position = positions.get(column);
            cells.add(position == null ? "" : Text.strip(fields.get(position)));
        }
        return cells;
    }
}
