package be.telling.commons.sealedlist;

import be.telling.commons.staff.StaffRow;
import java.util.Arrays;
import java.util.List;

/** Seals the parts of one list; who sealed them can't open them. Safe for use by several threads. */
public final class PartSealer {

    private final Sealer sealer;
    private final ListBinding binding;
    private final String keyId;

    public PartSealer(SealingKey key, ListBinding binding) {
        this.binding = binding;
        this.keyId = key.keyId();
        this.sealer = new Sealer(key);
    }

    /**
     * Seals rows for one place of the list; the clear form is overwritten before this returns.
     *
     * @throws IllegalArgumentException if there are more or fewer rows than the position says
     */
    public byte[] seal(PartPosition position, List<StaffRow> rows) {
        if (rows.size() != position.rows()) {
            throw new IllegalArgumentException("the position counts other rows than there are");
        }
        return seal(position, RowForm.write(rows));
    }

    /** The same for rows that are in their form already; they stay as they are. */
    public byte[] seal(PartPosition position, PartRows rows) {
        if (rows.size() != position.rows()) {
            throw new IllegalArgumentException("the position counts other rows than there are");
        }
        return seal(position, rows.toBytes());
    }

    private byte[] seal(PartPosition position, byte[] clear) {
        try {
            return sealer.seal(clear, PartContext.of(binding, keyId, position));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }
}
