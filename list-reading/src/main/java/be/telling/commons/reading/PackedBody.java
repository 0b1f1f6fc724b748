package be.telling.commons.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A body that was packed with gzip, unpacked as it arrives and no further than the limit. */
public final class PackedBody {

    private static final int BUFFER = 1 << 15;

    private PackedBody() {}

    public static InputStream open(InputStream packed, ReadingLimits limits) throws IOException {
        try {
            return new Unpacked(new GZIPInputStream(packed, BUFFER), limits, new Unpacked.Count());
        } catch (ZipException e) {
            throw Unreadable.file("The body isn't packed with gzip");
        }
    }
}
