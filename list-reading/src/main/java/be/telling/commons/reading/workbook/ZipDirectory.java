package be.telling.commons.reading.workbook;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.Unpacked;
import be.telling.commons.reading.Unreadable;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file that is held in memory, found by the directory at its end (APPNOTE 6.3, with the long form).
 * The JDK opens zip files only from the disk, where a list must never be.
 */
final class ZipDirectory {

    private static final long END = 0x06054b50L;
    private static final long LONG_LOCATOR = 0x07064b50L;
    private static final long LONG_END = 0x06064b50L;
    private static final long ENTRY = 0x02014b50L;
    private static final long LOCAL = 0x04034b50L;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final long IN_LONG_FORM = 0xFFFF_FFFFL;
    private static final int LONG_FORM = 1;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 1 << 15;

    /** A workbook with many sheets and pictures has some hundred parts. */
    private static final int MOST_ENTRIES = 2_000;

    private static final int LONGEST_NAME = 1_024;

    private record Entry(int flags, int method, long packed, long unpacked, long localHeader) {}

    private final HeldBytes bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final ReadingLimits limits;
    private final Unpacked.Count unpacked = new Unpacked.Count();

    ZipDirectory(HeldBytes bytes, ReadingLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        read();
    }

    static ProblemException damaged() {
        return Unreadable.file("The workbook is damaged, or it is none");
    }

    private void read() {
        long end = end();
        long count = bytes.u16(end + 10);
        long at = bytes.u32(end + 16);
        if ((count == 0xFFFF || at == IN_LONG_FORM) && end >= 20 && bytes.u32(end - 20) == LONG_LOCATOR) {
            long longEnd = bytes.u64(end - 12);
            if (bytes.u32(longEnd) != LONG_END) {
                throw damaged();
            }
            count = bytes.u64(longEnd + 32);
            at = bytes.u64(longEnd + 48);
        }
        if (count < 0 || count > MOST_ENTRIES) {
            throw Unreadable.file("The workbook has too many parts");
        }
        for (long i = 0; i < count; i++) {
            at = readEntry(at);
        }
    }

    private long end() {
        long last = bytes.length() - END_LENGTH;
        for (long at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.u8(at) == 'P' && bytes.u32(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private long readEntry(long at) {
        if (bytes.u32(at) != ENTRY) {
            throw damaged();
        }
        int nameLength = bytes.u16(at + 28);
        int extraLength = bytes.u16(at + 30);
        if (nameLength > LONGEST_NAME) {
            throw damaged();
        }
        long[] sizes = {bytes.u32(at + 24), bytes.u32(at + 20), bytes.u32(at + 42)};
        long extra = at + ENTRY_LENGTH + nameLength;
        readLongForm(extra, extra + extraLength, sizes);
        String name = bytes.latin1(at + ENTRY_LENGTH, nameLength);
        var entry = new Entry(bytes.u16(at + 8), bytes.u16(at + 10), sizes[1], sizes[0], sizes[2]);
        if (entries.putIfAbsent(name, entry) != null) {
            // Two parts of one name are read as one by one program and as the other by the next.
            throw damaged();
        }
        return extra + extraLength + bytes.u16(at + 32);
    }

    /** Takes those sizes and places from the long form that the short one refers to it for. */
    private void readLongForm(long from, long to, long[] sizes) {
        for (long at = from; at + 4 <= to; at += 4 + bytes.u16(at + 2)) {
            if (bytes.u16(at) == LONG_FORM) {
                long value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_LONG_FORM) {
                        sizes[i] = bytes.u64(value);
                        value += 8;
                    }
                }
                return;
            }
        }
    }

    /** The contents of a part, unpacked as far as the limits go; empty if there is no such part. */
    Optional<InputStream> open(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw Unreadable.file("The workbook is protected with a password");
        }
        if (entry.unpacked() < 0 || entry.unpacked() > limits.unpackedBytes()) {
            throw limits.unpacksToTooMuch();
        }
        long header = entry.localHeader();
        if (bytes.u32(header) != LOCAL) {
            throw damaged();
        }
        long start = header + LOCAL_LENGTH + bytes.u16(header + 26) + bytes.u16(header + 28);
        InputStream packed = bytes.range(start, entry.packed());
        InputStream clear = switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> new Inflating(packed);
            default -> throw damaged();
        };
        return Optional.of(Unpacked.of(clear, limits, unpacked, entry.packed()));
    }

    /** Gives the inflater's memory back, which lies outside the heap. */
    private static final class Inflating extends InflaterInputStream {

        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() {
            inf.end();
        }
    }
}
