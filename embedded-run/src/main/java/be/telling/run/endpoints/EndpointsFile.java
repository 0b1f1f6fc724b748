package be.telling.run.endpoints;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@code endpoints.json}: there exactly while everything is up. It holds secrets, so only its owner reads it, and it is moved into place whole,
 * so that who waits for it never sees a part.
 */
public final class EndpointsFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public EndpointsFile(Path file) {
        this.file = file;
    }

    public void write(Endpoints endpoints) throws IOException {
        Path unfinished = Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()),
                "endpoints",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(unfinished, JSON.writeValueAsString(endpoints) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
