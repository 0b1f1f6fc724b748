package be.telling.lookup.simulation;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL, with databases in which all is as in production but the time: {@code now()} and {@code
 * clock_timestamp()} are functions of ours.
 */
final class RealServer implements AutoCloseable {

    private static final String USER = "postgres";

    /** Deadlocks are found at once, nothing happens by itself, and nothing has to survive. */
    private static final String[][] SETTINGS = {
        {"deadlock_timeout", "5ms"},
        {"autovacuum", "off"},
        {"fsync", "off"},
        {"synchronous_commit", "off"},
        {"full_page_writes", "off"},
        {"jit", "off"},
        {"log_min_messages", "fatal"},
        {"plan_cache_mode", "force_generic_plan"},
        {"shared_buffers", "64MB"}
    };

    /** This function looks for PostgreSQL's own functions alone. */
    private static final String NO_REAL_TIMEOUT = """
            do $$ begin
              execute replace(pg_get_functiondef('access_log.append'::regproc), quote_literal(3000), quote_literal(0));
            end $$""";

    private final EmbeddedPostgres server;
    private final Vertx vertx = Vertx.vertx();

    RealServer() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(3));
        for (String[] setting : SETTINGS) {
            builder.setServerConfig(setting[0], setting[1]);
        }
        try {
            server = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL doesn't start", e);
        }
    }

    /** A new database, as the service's migrations make it. */
    RealDatabase create(String name) {
        execute(USER, "create database " + name);
        DatabaseTime time = new DatabaseTime();
        execute(name, time.functions());
        execute(USER, "alter database " + name + " set search_path = public, simulated, pg_catalog");
        Flyway.configure()
                .dataSource(server.getJdbcUrl(USER, name), USER, "")
                .load()
                .migrate();
        execute(name, NO_REAL_TIMEOUT);
        return new RealDatabase(() -> connect(name), time);
    }

    private RealConnection connect(String database) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(server.getPort())
                .setUser(USER)
                .setPassword("")
                .setDatabase(database)
                .setCachePreparedStatements(true);
        return new RealConnection(PgConnection.connect(vertx, options).await().indefinitely());
    }

    private void execute(String database, String... statements) {
        try (Connection connection = server.getDatabase(USER, database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL can't be prepared", e);
        }
    }

    @Override
    public void close() throws IOException {
        vertx.closeAndAwait();
        server.close();
    }
}
