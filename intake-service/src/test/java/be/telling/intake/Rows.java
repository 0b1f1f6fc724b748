package be.telling.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database as an intruder would see it. */
final class Rows {

    private Rows() {}

    static int count(DataSource database, String query) throws SQLException {
        return Integer.parseInt(column(database, query).getFirst());
    }

    static List<String> column(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    /** Every row of every table as text, bytes in hex and as the text that they would be. */
    static List<String> everything(DataSource database) throws SQLException {
        var all = new ArrayList<String>();
        for (String table : column(database, "select tablename from pg_tables where schemaname = 'public'")) {
            all.addAll(column(database, "select t::text from " + table + " t"));
        }
        all.addAll(column(database, "select encode(sealed, 'escape') from sealed_part"));
        return all;
    }
}
