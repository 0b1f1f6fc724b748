package be.telling.lookup.accesslog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The chain in the database, as it is at one moment. Reads with the auditor's own role if the environment names one. */
final class StoredBlocks implements Blocks {

    private static final String PURGES = """
            select seq, hash, (extract(epoch from sealed_at) * 1000000)::bigint, entries,
                   (extract(epoch from purged_at) * 1000000)::bigint
            from access_log.purge order by seq""";

    private static final String BLOCKS = """
            select seq, previous, hash, (extract(epoch from sealed_at) * 1000000)::bigint, entries, key_id, sealed
            from access_log.block order by seq""";

    private static final int AT_A_TIME = 200;

    private final Connection connection;

    private StoredBlocks(Connection connection) {
        this.connection = connection;
    }

    /** The database that the service uses, by the same settings. */
    static StoredBlocks open(Map<String, String> environment) {
        String url = environment.get("TELLING_DATABASE_URL");
        if (url == null) {
            throw new IllegalArgumentException(
                    "TELLING_DATABASE_URL isn't set; it names the database, or --file a file");
        }
        try {
            Connection connection = DriverManager.getConnection(
                    "jdbc:" + url,
                    environment.getOrDefault("TELLING_DATABASE_USER", ""),
                    environment.getOrDefault("TELLING_DATABASE_PASSWORD", ""));
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new StoredBlocks(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<Purge> purges() {
        List<Purge> purges = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PURGES)) {
            while (rows.next()) {
                purges.add(new Purge(
                        rows.getLong(1), rows.getBytes(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return purges;
    }

    @Override
    public void forEach(Consumer<Block> consumer) {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(BLOCKS)) {
                while (rows.next()) {
                    consumer.accept(new Block(
                            rows.getLong(1),
                            rows.getBytes(2),
                            rows.getBytes(3),
                            rows.getLong(4),
                            rows.getInt(5),
                            rows.getString(6),
                            rows.getBytes(7)));
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalArgumentException unreadable(SQLException e) {
        return new IllegalArgumentException("the access log can't be read from the database (" + e.getSQLState() + ")");
    }
}
