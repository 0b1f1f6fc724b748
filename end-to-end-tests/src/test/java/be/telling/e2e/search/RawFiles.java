package be.telling.e2e.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Files as they lie on the disk, whatever program they belong to. */
public final class RawFiles {

    private final Path folder;

    private RawFiles(Path folder) {
        this.folder = folder;
    }

    public static RawFiles below(Path folder) {
        return new RawFiles(folder);
    }

    /**
     * Reads one file after the other; one that is removed meanwhile is left out.
     *
     * @param look with the file's name and its bytes
     * @return the files
     */
    public List<Path> forEach(BiConsumer<String, byte[]> look) throws IOException {
        List<Path> seen = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                look.accept(folder.relativize(file).toString(), Files.readAllBytes(file));
                seen.add(file);
            } catch (NoSuchFileException e) {
                // A running database makes and removes files.
            }
        }
        return seen;
    }

    /** Every run of so many bytes that begins like this. */
    public static List<byte[]> after(byte[] bytes, byte[] begin, int length) {
        List<byte[]> found = new ArrayList<>();
        for (int at = 0; at + length <= bytes.length; at++) {
            if (bytes[at] == begin[0] && Arrays.equals(bytes, at, at + begin.length, begin, 0, begin.length)) {
                found.add(Arrays.copyOfRange(bytes, at, at + length));
            }
        }
        return found;
    }
}
