package be.telling.run.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that take no parameters by protocol (roles, databases): the server itself quotes what is put in. */
final class Statements {
    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    boolean exists(String query, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** @param pattern with %I for identifiers and %L for literals, as PostgreSQL's format() knows them */
    void run(String pattern, String... values) throws SQLException {
        String text;
        try (PreparedStatement quote =
                connection.prepareStatement("select format(?" + ", ?::text".repeat(values.length) + ")")) {
            quote.setString(1, pattern);
            for (int i = 0; i < values.length; i++) {
                quote.setString(i + 2, values[i]);
            }
            try (ResultSet rows = quote.executeQuery()) {
                rows.next();
                text = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
