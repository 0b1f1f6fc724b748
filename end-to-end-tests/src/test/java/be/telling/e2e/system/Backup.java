package be.telling.e2e.system;

import be.telling.run.Service;
import be.telling.run.database.PostgresServer;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Trees;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of everything on the database server, made while everybody goes on working: what pg_basebackup does, by the functions below it. Key
 * files aren't in it.
 */
public final class Backup {

    private static final String LOG = "pg_wal";

    private final Telling telling;
    private final Path server;
    private final Path copy;

    private Backup(Telling telling, Path copy) {
        this.telling = telling;
        this.server = telling.data().resolve(PostgresServer.NAME);
        this.copy = copy;
    }

    /** @param copy a folder that isn't there yet */
    static Backup of(Telling telling, Path copy) throws SQLException, IOException {
        Backup backup = new Backup(telling, copy);
        try (Connection connection = telling.databaseServer().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('rehearsal', true)");
            copy(backup.server, copy);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
        }
        // What was written while files were being copied: without it they don't fit together.
        copy(backup.server.resolve(LOG), copy.resolve(LOG));
        Files.deleteIfExists(copy.resolve("postmaster.pid"));
        return backup;
    }

    /** All services and all databases are gone at once; then the server stands there as it was, and the services are started. */
    public void restoreAfterDisaster() throws IOException, InterruptedException, PartFailed {
        for (Service service : Service.values()) {
            telling.kill(service);
        }
        telling.databaseServer().crash();
        Trees.remove(server);
        copy(copy, server);
        telling.databaseServer().startAgain();
        for (Service service : Service.values()) {
            telling.restart(service);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(folder));
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file)),
                            LinkOption.NOFOLLOW_LINKS,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException gone) {
                    // The server removes files while it works; it knows from its log that they are to go.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
