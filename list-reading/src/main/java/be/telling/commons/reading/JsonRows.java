package be.telling.commons.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with a JSON object in each line. A line that is no object is a bad row and the next one is read;
 * a member that is no column refuses the list, as an unknown column of a table does.
 */
final class JsonRows implements RowSource {

    private final JsonFactory json;
    private final Lines lines;
    private final Fields fields;
    private final RawRow raw = new RawRow();
    private final boolean[] given = new boolean[Column.values().length];
    private final Column[] columns = new Column[Column.values().length];
    private boolean any;

    JsonRows(JsonFactory json, Lines lines, ReadingLimits limits) {
        this.json = json;
        this.lines = lines;
        this.fields = new Fields(limits);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                any = true;
                return row();
            }
        }
        if (!any) {
            // An empty table has a header that shows it is meant; an empty file may be a mistake.
            throw Unreadable.file("The list has no line; a list without rows is sent as CSV with a header");
        }
        return null;
    }

    private RawRow row() {
        RawRow row = raw.at(lines.row());
        fields.clear();
        Arrays.fill(given, false);
        try (JsonParser parser = json.createParser(lines.characters(), 0, lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return row.misshapen(RowFault.ROW_NOT_AN_OBJECT);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                read(parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                return row.misshapen(RowFault.ROW_NOT_AN_OBJECT);
            }
        } catch (IOException e) {
            // The parser's message may quote the line.
            return row.misshapen(RowFault.ROW_NOT_AN_OBJECT);
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.show(i, row.cell(columns[i]));
        }
        return row;
    }

    private void read(JsonParser parser) throws IOException {
        Column column = column(parser.currentName());
        if (given[column.ordinal()]) {
            throw ProblemException.of(ProblemType.DUPLICATE_COLUMNS)
                    .withDetail("A line names a column more than once: " + column.canonicalName())
                    .with("columns", List.of(column.canonicalName()))
                    .with("row", lines.row());
        }
        given[column.ordinal()] = true;
        columns[fields.size()] = column;
        fields.endField(value(parser));
    }

    private Column column(String name) {
        Optional<Column> column = Column.named(Text.strip(name));
        return column.orElseThrow(() ->
                Header.unknown(List.of(Header.safeName(name, fields.size()))).with("row", lines.row()));
    }

    private @Nullable RowFault value(JsonParser parser) throws IOException {
        return switch (parser.nextToken()) {
            case VALUE_STRING -> {
                fields.append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
                yield null;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                SheetNumber.append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), fields);
                yield null;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> RowFault.CELL_BOOLEAN;
            case START_ARRAY, START_OBJECT -> {
                parser.skipChildren();
                yield RowFault.CELL_NESTED;
            }
            case null, default -> throw new IOException();
        };
    }
}
