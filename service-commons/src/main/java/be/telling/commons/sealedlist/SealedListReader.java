package be.telling.commons.sealedlist;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a sealed list from a stream, part by part, in bounded memory. It says whether the stream is whole; whether a
 * part is genuine, only {@link PartOpener} can tell.
 */
public final class SealedListReader implements Closeable {

    /** A header has nine short members; whoever announces more sends something else. */
    private static final int MAX_HEADER_BYTES = 8_192;

    private final DataInputStream in;
    private final SealedListHeader header;
    private int parts;
    private long rows;
    private boolean ended;

    /** Reads the header. */
    public SealedListReader(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        this.header = readHeader();
    }

    public SealedListHeader header() {
        return header;
    }

    /**
     * The next part, empty after the last one. Only then is it known that the list was whole.
     *
     * @throws SealedListFormatException if the stream is cut off, goes on after the last part, or contradicts its header
     */
    public Optional<SealedPart> next() throws IOException {
        if (parts == header.parts()) {
            end();
            return Optional.empty();
        }
        try {
            return Optional.of(readPart());
        } catch (EOFException e) {
            throw new SealedListFormatException("the list is cut off");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static int sealedLength(int rows) {
        return rows * RowForm.ROW_BYTES + Suite.OVERHEAD_BYTES;
    }

    private SealedListHeader readHeader() throws IOException {
        try {
            if (in.readInt() != SealedListWriter.MAGIC) {
                throw new SealedListFormatException("this is no sealed list");
            }
            int length = in.readInt();
            if (length < 0 || length > MAX_HEADER_BYTES) {
                throw new SealedListFormatException("the header is too long");
            }
            byte[] json = new byte[length];
            in.readFully(json);
            return HeaderForm.read(json);
        } catch (EOFException e) {
            throw new SealedListFormatException("the list is cut off");
        }
    }

    private SealedPart readPart() throws IOException {
        int partRows = in.readInt();
        if (partRows < 0 || partRows > PartPosition.MAX_ROWS) {
            throw new SealedListFormatException("a part has too many rows");
        }
        if (in.readInt() != sealedLength(partRows)) {
            throw new SealedListFormatException("a part hasn't the length of its rows");
        }
        byte[] sealed = new byte[sealedLength(partRows)];
        in.readFully(sealed);
        PartPosition position = new PartPosition(parts, partRows, parts == header.parts() - 1);
        parts++;
        rows += partRows;
        return new SealedPart(position, sealed);
    }

    private void end() throws IOException {
        if (ended) {
            return;
        }
        if (rows != header.rows()) {
            throw new SealedListFormatException("the list has other rows than its header says");
        }
        if (in.read() != -1) {
            throw new SealedListFormatException("the list goes on after its last part");
        }
        ended = true;
    }
}
