package be.telling.run;

import be.telling.run.process.Trees;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The temporary folder of one run, and the claim on the run folder: one run at a time. A claim is a file lock, so it ends with the process however
 * that ends; the folder of a run that was killed is removed by the next one.
 */
final class Scratch implements AutoCloseable {
    private static final String PREFIX = "telling-";

    private final Path folder;
    private final Path pointer;
    private final FileLock lock;

    private Scratch(Path folder, Path pointer, FileLock lock) {
        this.folder = folder;
        this.pointer = pointer;
        this.lock = lock;
    }

    /** @throws IOException also when another run has the run folder; its message is for people */
    static Scratch claim(Path run) throws IOException {
        Files.createDirectories(run);
        FileLock lock = lock(run.resolve("lock"));
        Path pointer = run.resolve("temporary");
        if (Files.exists(pointer)) {
            Path left = Path.of(Files.readString(pointer).strip());
            if (left.getFileName().toString().startsWith(PREFIX)) {
                Trees.remove(left);
            }
        }
        Path folder = Files.createTempDirectory(PREFIX).toRealPath();
        Files.writeString(pointer, folder + "\n");
        return new Scratch(folder, pointer, lock);
    }

    private static FileLock lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // The other run is in this very process (a test's); told in the same words.
        }
        channel.close();
        throw new IOException("another run is using " + file.getParent() + "; stop it first");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            Trees.remove(folder);
            Files.deleteIfExists(pointer);
        } finally {
            lock.acquiredBy().close();
        }
    }
}
