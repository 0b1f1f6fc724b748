package be.telling.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with an empty database that belongs to a role without any other right, as in production. Use it
 * with {@code @QuarkusTestResource(PostgresResource.class)} on one class of a module; it then serves all of them.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String NAME = "telling";

    /** A bound that isn't reached, however slow the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started =
                    EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
            server = started;
            createDatabase(started);
            return Map.of(
                    "TELLING_DATABASE_URL", "postgresql://127.0.0.1:" + started.getPort() + "/" + NAME,
                    "TELLING_DATABASE_USER", NAME,
                    "TELLING_DATABASE_PASSWORD", NAME);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL didn't start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL gave no database", e);
        }
    }

    @Override
    public void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL didn't stop", e);
            }
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }
}
