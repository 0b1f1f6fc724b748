package be.telling.commons.sealedlist;

import be.telling.commons.staff.StaffRow;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The rows of a part on their way into the seal, already in the form that they have inside it, so that a list of a
 * million leaves no trail of objects. To be used again after {@link #clear()}.
 */
public final class PartRows {

    private final ByteBuffer bytes = ByteBuffer.allocate(PartPosition.MAX_ROWS * RowForm.ROW_BYTES);

    /** Adds a row; the part must not be full. */
    public void add(StaffRow row) {
        RowForm.write(row, bytes);
    }

    public int size() {
        return bytes.position() / RowForm.ROW_BYTES;
    }

    public boolean isFull() {
        return !bytes.hasRemaining();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Overwrites the rows. */
    public void clear() {
        Arrays.fill(bytes.array(), 0, bytes.position(), (byte) 0);
        bytes.clear();
    }
}
