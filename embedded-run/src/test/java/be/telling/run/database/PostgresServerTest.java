package be.telling.run.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.run.process.Leftovers;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Parts;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path BINARIES = Path.of("target/postgresql").toAbsolutePath();

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void place() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void aRoleReachesItsOwnDatabaseAloneAndCommitsReachTheDisk() throws Exception {
        try (Parts parts = parts("one")) {
            PostgresServer server = start(parts);
            Database intake = server.database("intake", "first");
            Database lookup = server.database("lookup", "second");
            server.provide(intake);
            server.provide(lookup);
            server.provide(intake); // a second time changes nothing

            assertThat(ask(intake, "intake", "first", "select current_database()"))
                    .isEqualTo("intake");
            assertThat(ask(intake, "intake", "first", "show fsync")).isEqualTo("on");
            assertThat(ask(intake, "intake", "first", "show synchronous_commit"))
                    .isEqualTo("on");
            assertThatThrownBy(() -> ask(lookup, "intake", "first", "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> ask(intake, "intake", "second", "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> ask(server.database("postgres", "x"), "intake", "first", "select 1"))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void dataSurvivesAKillOfEverything() throws Exception {
        Path data = folder.resolve("data");
        try (Parts parts = parts("one")) {
            PostgresServer server = start(parts);
            Database intake = server.database("intake", "first");
            server.provide(intake);
            run(intake, "create table kept as select 42 as answer");
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            ProcessHandle.of(postmaster).ifPresent(process -> process.onExit().join());
        }
        assertThat(data.resolve("postmaster.pid")).exists();

        try (Parts parts = parts("two")) {
            PostgresServer server = start(parts);
            Database intake = server.database("intake", "changed");
            server.provide(intake);

            assertThat(ask(intake, "intake", "changed", "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void aServerThatStillRunsOnTheDataIsEndedFirst() throws Exception {
        Parts ofKilledRun = parts("one");
        start(ofKilledRun);

        try (Parts parts = parts("two")) {
            PostgresServer server = start(parts);
            server.provide(server.database("intake", "first"));
        } finally {
            ofKilledRun.close();
        }
    }

    private Parts parts(String name) throws IOException {
        return new Parts(new Leftovers(folder.resolve(name + ".json")), news -> {});
    }

    private PostgresServer start(Parts parts) throws PartFailed, InterruptedException {
        return PostgresServer.start(
                parts, BINARIES, folder.resolve("data"), folder.resolve("postgresql.log"), port, "superuser's");
    }

    private static String ask(Database database, String user, String password, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Database database, String text) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.name(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
