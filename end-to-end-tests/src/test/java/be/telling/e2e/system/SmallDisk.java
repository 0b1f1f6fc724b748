package be.telling.e2e.system;

import be.telling.run.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A disk of its own for some tables of lookup-service, which can be filled to the last byte: a small file system in memory, mounted for the test.
 * Mounting takes root; for anybody else the database refuses every write for as long, which is told and is not the same.
 */
public final class SmallDisk implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/small-disk").toAbsolutePath();
    private static final String SPACE = "small_disk";
    private static final int MEBIBYTES = 48;
    private static final int CHUNK = 64 * 1024;

    private final Telling telling;
    private final List<String> tables;
    private final boolean mounted;
    private final long refusalsBefore;

    private SmallDisk(Telling telling, List<String> tables, boolean mounted) throws IOException {
        this.telling = telling;
        this.tables = tables;
        this.mounted = mounted;
        this.refusalsBefore = logged();
    }

    /** Moves the tables there; nobody may be working on them. */
    public static SmallDisk under(Telling telling, List<String> tables)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(FOLDER);
        SmallDisk disk = new SmallDisk(telling, tables, mount());
        if (disk.mounted) {
            Path tablespace = Files.createDirectories(FOLDER.resolve("tables"));
            disk.run("create tablespace " + SPACE + " location '" + tablespace + "'");
            disk.move(SPACE);
        }
        return disk;
    }

    private static boolean mount() throws IOException, InterruptedException {
        return succeeds("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "telling", FOLDER.toString());
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** For people. */
    public String kind() {
        return mounted ? "a file system of its own" : "no right to mount one: the database refuses writes instead";
    }

    public void fill() throws IOException, SQLException {
        if (!mounted) {
            run("alter role lookup set default_transaction_read_only = on");
            cut();
            return;
        }
        byte[] chunk = new byte[CHUNK];
        try (OutputStream ballast = Files.newOutputStream(FOLDER.resolve("ballast"))) {
            while (true) {
                ballast.write(chunk);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    public void empty() throws IOException, SQLException {
        if (mounted) {
            Files.deleteIfExists(FOLDER.resolve("ballast"));
        } else {
            run("alter role lookup reset default_transaction_read_only");
            cut();
        }
    }

    /** Writes that the database has refused since this disk is there. */
    public long refusals() throws IOException {
        return logged() - refusalsBefore;
    }

    private long logged() throws IOException {
        try (var lines = Files.lines(telling.logs().resolve("postgresql.log"))) {
            return lines.filter(
                            line -> line.contains("No space left on device") || line.contains("read-only transaction"))
                    .count();
        }
    }

    private void move(String space) throws SQLException {
        for (String table : tables) {
            run("alter table " + table + " set tablespace " + space);
        }
        run("alter index question_due set tablespace " + space);
    }

    private void cut() throws SQLException {
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lookup' and pid <> pg_backend_pid()");
    }

    private void run(String text) throws SQLException {
        try (Connection connection = telling.databaseServer().connect(telling.database(Service.LOOKUP));
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void close() throws IOException, SQLException, InterruptedException {
        empty();
        if (mounted) {
            move("pg_default");
            run("drop tablespace " + SPACE);
            if (!succeeds("umount", FOLDER.toString())) {
                throw new IOException("the small disk could not be taken away");
            }
        }
    }
}
