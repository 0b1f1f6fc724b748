package be.telling.commons.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that holds keys: read only if nobody but its owner and group may use it, written so that only its owner may. */
public final class PrivateFile {

    /** Some dozens of keys; more is another file. */
    private static final long MAX_BYTES = 65_536;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The group may read, because that is how Kubernetes gives a secret to a user other than root. */
    private static final Set<PosixFilePermission> FORBIDDEN = PosixFilePermissions.fromString("----wxrwx");

    private PrivateFile() {}

    /**
     * What stands in it.
     *
     * @throws KeyFileException if it can't be read, is too large, or others than its owner and group may use it
     */
    public static byte[] read(Path file) {
        try {
            if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
                throw new KeyFileException(file, "others than its owner and group may use it (expected 0600 or 0440)");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new KeyFileException(file, "too large to be a key file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Writes a new file.
     *
     * @throws KeyFileException if it exists, for keys that are overwritten are lost, or can't be written
     */
    public static void create(Path file, byte[] content) {
        try {
            createEmpty(file);
            Files.write(file, content, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(file, "exists already and is left as it is");
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Puts other content in the place of a file: whoever reads it sees the old or the new, and it stays as private as it was.
     *
     * @throws KeyFileException if it can't be written
     */
    public static void replace(Path file, byte[] content) {
        try {
            Path target = file.toRealPath();
            Path beside = target.resolveSibling(target.getFileName() + ".new");
            Files.deleteIfExists(beside);
            createEmpty(beside);
            Files.write(beside, content, StandardOpenOption.TRUNCATE_EXISTING);
            if (isPosix(target)) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyFileException(file, "can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void createEmpty(Path file) throws IOException {
        if (isPosix(file.toAbsolutePath().getParent())) {
            FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
            Files.createFile(file, ownerOnly);
        } else {
            Files.createFile(file);
        }
    }

    private static boolean isPosix(@Nullable Path file) {
        return file != null
                && file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
