package be.telling.seal;

import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealedPart;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A sealed list, whole: what is uploaded, or carried to where it can be uploaded. */
public record SealedFile(SealedListHeader header, List<SealedPart> parts) {

    private static final byte[] MAGIC = {'T', 'S', 'L', '1'};

    public SealedFile {
        parts = List.copyOf(parts);
    }

    /** Whether a file says of itself that it is a sealed list. */
    public static boolean isAt(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /**
     * Reads one.
     *
     * @throws be.telling.commons.sealedlist.SealedListFormatException if it isn't whole
     */
    public static SealedFile read(Path file) throws IOException {
        try (var in = new SealedListReader(new BufferedInputStream(Files.newInputStream(file)))) {
            List<SealedPart> parts = new ArrayList<>();
            for (Optional<SealedPart> part = in.next(); part.isPresent(); part = in.next()) {
                parts.add(part.get());
            }
            return new SealedFile(in.header(), parts);
        }
    }

    /** The bytes of the body, and of the file. */
    public byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream();
                var writer = new SealedListWriter(bytes, header)) {
            for (SealedPart part : parts) {
                writer.write(part);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a list that was read or sealed whole can be written", e);
        }
    }
}
