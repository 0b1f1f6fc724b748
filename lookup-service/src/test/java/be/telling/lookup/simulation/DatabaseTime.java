package be.telling.lookup.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What PostgreSQL reads when it wants to know the time: a file that always tells the simulated moment. */
final class DatabaseTime {

    /** The moment at which all simulations begin. */
    static final OffsetDateTime BEGINNING = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Always as long, so that it can be written over. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'Z'");

    private final Path file;
    private final MappedByteBuffer text;

    DatabaseTime() {
        byte[] beginning = bytes(0);
        try {
            file = Files.createTempFile("simulated", ".time");
            file.toFile().deleteOnExit();
            Files.write(file, beginning);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                text = channel.map(FileChannel.MapMode.READ_WRITE, 0, beginning.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param moment nanoseconds since the beginning */
    void set(long moment) {
        text.put(0, bytes(moment));
    }

    /**
     * Functions that, unqualified, are found before PostgreSQL's own of these names. No time limit is ever set: it would
     * be one of real time, and what it ended would depend on how fast the simulation is.
     */
    String functions() {
        return """
                create schema simulated;
                create function simulated.clock_timestamp() returns timestamptz language sql volatile
                  return pg_read_file('%1$s')::timestamptz;
                create function simulated.now() returns timestamptz language sql stable
                  return pg_read_file('%1$s')::timestamptz;""".formatted(file);
    }

    private static byte[] bytes(long moment) {
        return BEGINNING.plusNanos(moment).format(FORM).getBytes(StandardCharsets.US_ASCII);
    }
}
