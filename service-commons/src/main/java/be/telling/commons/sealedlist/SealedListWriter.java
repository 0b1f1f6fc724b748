package be.telling.commons.sealedlist;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a sealed list to a stream, part by part: {@code TSL1}, the length of the header, the header, then for every
 * part its number of rows, its length and its bytes. Numbers are unsigned, four bytes, big endian.
 *
 * <p>Closing it checks that the header told the truth; a list that isn't complete must not look like one.
 */
public final class SealedListWriter implements Closeable {

    /** Media type of the stream. */
    public static final String MEDIA_TYPE = "application/vnd.telling.sealed-list";

    static final int MAGIC = 0x54534C31;

    private final DataOutputStream out;
    private final SealedListHeader header;
    private int parts;
    private long rows;

    public SealedListWriter(OutputStream out, SealedListHeader header) throws IOException {
        this.out = new DataOutputStream(out);
        this.header = header;
        byte[] json = HeaderForm.write(header);
        this.out.writeInt(MAGIC);
        this.out.writeInt(json.length);
        this.out.write(json);
    }

    /**
     * Writes the next part.
     *
     * @throws IllegalArgumentException if it can't be the next one of this list
     */
    public void write(SealedPart part) throws IOException {
        PartPosition position = part.position();
        if (position.part() != parts || position.last() != (parts == header.parts() - 1)) {
            throw new IllegalArgumentException("a part is out of its order");
        }
        if (part.sealed().length != SealedListReader.sealedLength(position.rows())) {
            throw new IllegalArgumentException("a part hasn't the length of its rows");
        }
        out.writeInt(position.rows());
        out.writeInt(part.sealed().length);
        out.write(part.sealed());
        parts++;
        rows += position.rows();
    }

    /**
     * Ends the list and closes the stream.
     *
     * @throws SealedListFormatException if parts or rows are missing; the stream is closed nevertheless
     */
    @Override
    public void close() throws IOException {
        out.close();
        if (parts != header.parts() || rows != header.rows()) {
            throw new SealedListFormatException("the list has other parts than its header says");
        }
    }
}
