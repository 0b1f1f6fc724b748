package be.telling.e2e.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Looks into every column of every row of every table of a database, as a dump of it shows them. */
public final class DatabaseSearch {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            order by 1""";

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
