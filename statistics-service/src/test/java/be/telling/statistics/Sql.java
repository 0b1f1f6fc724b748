package be.telling.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database as somebody sees it who has it: what stands in it, and what he may do to it. */
public final class Sql {
    private Sql() {}

    /** The first column of each row, as text. */
    public static List<String> texts(DataSource database, String query) throws SQLException {
        return rows(database, query, row -> row.getString(1));
    }

    /** The first column of each row, as it is stored. */
    public static List<byte[]> bytes(DataSource database, String query) throws SQLException {
        return rows(database, query, row -> row.getBytes(1));
    }

    public static void execute(DataSource database, String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private interface Column<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(DataSource database, String query, Column<T> column) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(column.of(result));
            }
        }
        return rows;
    }
}
