package be.telling.commons.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column stands at which position of a file. */
public final class Header {

    /** Longer than any column name of an export, short enough to be repeated in an answer. */
    private static final int LONGEST_ECHO = 64;

    /** A file without a header starts with data: so many digits in a header cell are never repeated. */
    private static final int DIGITS_OF_DATA = 5;

    private final Column[] columns;
    private final int width;

    private Header(Map<Column, Integer> positions, int width) {
        this.columns = new Column[width];
        this.width = width;
        positions.forEach((column, position) -> columns[position] = column);
    }

    /** Understands a header line, or refuses the list: unknown columns first, for they must never get in. */
    public static Header of(Fields fields) {
        List<String> cells = fields.texts();
        int width = cells.size();
        while (width > 0 && fields.isBlank(width - 1)) {
            width--;
        }
        var positions = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (int position = 0; position < width; position++) {
            if (fields.fault(position) != null) {
                throw Unreadable.at(0, "A column's name is a text, not a formula, a date or a truth value");
            }
            String cell = cells.get(position);
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
            throw unknown(unknown);
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

    static ProblemException unknown(List<String> names) {
        return ProblemException.of(ProblemType.UNKNOWN_COLUMNS)
                .withDetail("Only the columns of a staff list are taken. Remove: " + String.join(", ", names))
                .with("columns", List.copyOf(names));
    }

    /** The name as the file has it, unless it may be data. */
    static String safeName(String cell, int position) {
        long digits = cell.chars().filter(Character::isDigit).count();
        boolean printable = cell.chars().noneMatch(Character::isISOControl);
        boolean echoed = !cell.isEmpty() && cell.length() <= LONGEST_ECHO && digits < DIGITS_OF_DATA && printable;
        return echoed ? cell : "column " + (position + 1);
    }

    int width() {
        return width;
    }

    /** Puts the fields where their columns are; a column that the file lacks stays empty. */
    RawRow shape(Fields fields, RawRow row) {
        return fields.size() < width ? row.misshapen(RowFault.TOO_FEW_FIELDS) : shapeShort(fields, row);
    }

    /** The same for formats that leave the empty fields at the end of a row out. */
    public RawRow shapeShort(Fields fields, RawRow row) {
        if (fields.size() > width && !fields.isEmptyFrom(width)) {
            return row.misshapen(RowFault.TOO_MANY_FIELDS);
        }
        int last = Math.min(width, fields.size());
        for (int position = 0; position < last; position++) {
            fields.show(position, row.cell(columns[position]));
        }
        return row;
    }
}
