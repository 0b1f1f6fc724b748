package be.telling.lookup.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders of the exchange. {@code To_Vip} and {@code From_Vip} are the register's names for what is to be sent and
 * what was received; {@code journal} holds references without numbers, and requests until they are complete; what can't
 * be read goes to {@code unreadable}.
 */
final class Folders {

    /** Those who transport the files are of the same group; nobody else reads them. */
    private static final String FOLDER = "rwxrwx---";

    private static final String SHARED = "rw-rw----";
    private static final String OWN = "rw-------";

    private final Path outbox;
    private final Path inbox;
    private final Path journal;
    private final Path unreadable;

    private Folders(Path directory) {
        this.outbox = directory.resolve("To_Vip");
        this.inbox = directory.resolve("From_Vip");
        this.journal = directory.resolve("journal");
        this.unreadable = directory.resolve("unreadable");
    }

    /** @throws IOException if they are not there and can't be made */
    static Folders in(Path directory) throws IOException {
        Folders folders = new Folders(directory);
        for (Path folder : List.of(folders.outbox, folders.inbox, folders.journal, folders.unreadable)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, permissions(FOLDER, folder));
            }
        }
        return folders;
    }

    Path outgoing(String name) {
        return outbox.resolve(name);
    }

    Path journal(String name) {
        return journal.resolve(name);
    }

    /** Files with answers, as far as their names say that they are whole. */
    List<Path> incoming() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : list(inbox)) {
            String name = file.getFileName().toString();
            if (!name.startsWith(".") && !name.matches(".*\\.(tmp|part|filepart)") && Files.isRegularFile(file)) {
                found.add(file);
            }
        }
        return found;
    }

    List<Path> journals() throws IOException {
        return list(journal);
    }

    void setAside(Path file) throws IOException {
        move(file, unreadable.resolve(file.getFileName()));
    }

    /** A new file, on the disk when this returns; fails with {@link FileAlreadyExistsException} if there is one. */
    static void create(Path file, byte[] content, boolean shared) throws IOException {
        write(file, content, shared, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Adds to a file in one piece, on the disk when this returns. */
    static void append(Path file, byte[] content) throws IOException {
        write(file, content, false, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(Path file, byte[] content, boolean shared, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(options), permissions(shared ? SHARED : OWN, file))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        flush(file);
    }

    /** Atomically, over one that is there. Nothing happens if somebody else has moved it already. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            flush(to);
        } catch (NoSuchFileException e) {
            // Another replica was first.
        }
    }

    /** A name is safe on the disk only when its folder is. */
    private static void flush(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static FileAttribute<?>[] permissions(String permissions, Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        FileAttribute<Set<PosixFilePermission>> attribute =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return new FileAttribute<?>[] {attribute};
    }
}
