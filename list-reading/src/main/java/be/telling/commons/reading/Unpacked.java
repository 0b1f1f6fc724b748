package be.telling.commons.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What comes out of a packed stream, counted: a few kilobytes can be made to unpack to any length. */
public final class Unpacked extends FilterInputStream {

    /** Below this nothing is harmful, however well it was packed. */
    private static final long HARMLESS = 4 << 20;

    /** The bytes that came out so far, over all streams of one list. */
    public static final class Count {
        private long bytes;
    }

    private final ReadingLimits limits;
    private final Count all;
    private final long most;
    private long own;

    public Unpacked(InputStream in, ReadingLimits limits, Count all) {
        this(in, limits, all, Long.MAX_VALUE);
    }

    private Unpacked(InputStream in, ReadingLimits limits, Count all, long most) {
        super(in);
        this.limits = limits;
        this.all = all;
        this.most = most;
    }

    /** The same for a stream of which it is known how long it is packed. */
    public static Unpacked of(InputStream in, ReadingLimits limits, Count all, long packedBytes) {
        return new Unpacked(in, limits, all, Math.max(HARMLESS, packedBytes * ReadingLimits.MOST_UNFOLDING));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (ZipException e) {
            throw Unreadable.file("The packed data is damaged");
        }
        if (read > 0) {
            own += read;
            all.bytes += read;
            if (all.bytes > limits.unpackedBytes() || own > most) {
                throw limits.unpacksToTooMuch();
            }
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        // Through read, so that what is passed over counts too.
        return read(new byte[(int) Math.min(count, 8_192)]);
    }
}
