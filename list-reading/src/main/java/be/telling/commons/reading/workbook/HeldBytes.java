package be.telling.commons.reading.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A whole body in memory, in pieces, so that it never has to be copied into a larger array. */
final class HeldBytes {

    private static final int PIECE = 1 << 18;

    private final List<byte[]> pieces = new ArrayList<>();
    private long length;

    static HeldBytes of(InputStream in, WorkbookMemory.Share memory) throws IOException {
        var held = new HeldBytes();
        while (true) {
            memory.hold(PIECE);
            byte[] piece = new byte[PIECE];
            int count = in.readNBytes(piece, 0, PIECE);
            held.pieces.add(piece);
            held.length += count;
            if (count < PIECE) {
                return held;
            }
        }
    }

    long length() {
        return length;
    }

    int u8(long at) {
        if (at < 0 || at >= length) {
            throw ZipDirectory.damaged();
        }
        return pieces.get((int) (at / PIECE))[(int) (at % PIECE)] & 0xFF;
    }

    int u16(long at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32(long at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    long u64(long at) {
        return u32(at) | u32(at + 4) << 32;
    }

    String latin1(long at, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) u8(at + i));
        }
        return text.toString();
    }

    /** The bytes of a range that lies within. */
    InputStream range(long from, long count) {
        if (from < 0 || count < 0 || from > length - count) {
            throw ZipDirectory.damaged();
        }
        return new InputStream() {
            private long at = from;
            private final long end = from + count;

            @Override
            public int read() {
                return at == end ? -1 : u8(at++);
            }

            @Override
            public int read(byte[] target, int offset, int most) {
                if (at == end) {
                    return -1;
                }
                int inPiece = (int) (at % PIECE);
                int read = (int) Math.min(Math.min(most, end - at), PIECE - inPiece);
                System.arraycopy(pieces.get((int) (at / PIECE)), inPiece, target, offset, read);
                at += read;
                return read;
            }
        };
    }
}
