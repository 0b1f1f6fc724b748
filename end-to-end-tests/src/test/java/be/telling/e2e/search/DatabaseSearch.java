package be.telling.e2e.search;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** Looks into every column of every row of every table of a database, as a dump of it shows them. */
public final class DatabaseSearch {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            order by 1""";

    private static final Pattern HEXADECIMAL = Pattern.compile("(?:[0-9a-f]{2}){16,}");

    private final Connection connection;

    public DatabaseSearch(Connection connection) {
        this.connection = connection;
    }

    public List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** What a look at every value finds. */
    public List<String> find(NumberSearch search) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (String table : tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    findings.addAll(inRow(search, table, rows));
                }
            }
        }
        return findings;
    }

    /** Where bytes stand, or text that spells bytes in hexadecimal, that are like this. */
    public List<String> findBytes(Predicate<byte[]> sought) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (String table : tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        if (bytes(rows, column).stream().anyMatch(sought)) {
                            findings.add(table + "." + columns.getColumnName(column));
                        }
                    }
                }
            }
        }
        return findings;
    }

    private static List<byte[]> bytes(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return List.of();
        }
        if (row.getMetaData().getColumnType(column) == Types.BINARY) {
            return List.of(row.getBytes(column));
        }
        List<byte[]> spelled = new ArrayList<>();
        spelled.add(text.getBytes(StandardCharsets.UTF_8));
        Matcher hexadecimal = HEXADECIMAL.matcher(text.toLowerCase(Locale.ROOT));
        while (hexadecimal.find()) {
            spelled.add(HexFormat.of().parseHex(hexadecimal.group()));
        }
        return spelled;
    }

    /** Every table as a dump of the database has it: rows that are there now, and nothing that was there before. */
    public String dump() throws SQLException, IOException {
        StringWriter dump = new StringWriter();
        for (String table : tables()) {
            dump.append(table).append('\n');
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", dump);
        }
        return dump.toString();
    }

    private static List<String> inRow(NumberSearch search, String table, ResultSet row) throws SQLException {
        List<String> findings = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String where = table + "." + columns.getColumnName(column);
            if (columns.getColumnType(column) == Types.BINARY) {
                byte[] bytes = row.getBytes(column);
                if (bytes != null) {
                    findings.addAll(search.in(where, bytes));
                }
            }
            // Bytes too, as a dump writes them: in hexadecimal.
            String text = row.getString(column);
            if (text != null) {
                findings.addAll(search.in(where, text));
            }
        }
        return findings;
    }
}
