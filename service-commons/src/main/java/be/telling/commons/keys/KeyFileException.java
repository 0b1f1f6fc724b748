package be.telling.commons.keys;

import java.nio.file.Path;

/** A key file is missing, open to others, or not what it should be. Names the file, never what stands in it. */
public final class KeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyFileException(Path file, String problem) {
        super("key file " + file + ": " + problem);
    }
}
