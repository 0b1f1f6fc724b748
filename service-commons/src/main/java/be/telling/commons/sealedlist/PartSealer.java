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
        byte[] clear = RowForm.write(rows);
        try {
            return sealer.seal(clear, PartContext.of(binding, keyId, position));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }
}
