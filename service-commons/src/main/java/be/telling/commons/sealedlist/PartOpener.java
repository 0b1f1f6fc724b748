package be.telling.commons.sealedlist;

import be.telling.commons.staff.StaffRow;
import com.google.crypto.tink.HybridDecrypt;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the parts of one list, in memory. Safe for use by several threads. */
public final class PartOpener {

    private final @Nullable HybridDecrypt decrypter;
    private final ListBinding binding;
    private final String keyId;

    /** For parts sealed to the key with this id; if it isn't held, no part opens. */
    public PartOpener(OpeningKeys keys, ListBinding binding, String keyId) {
        this.decrypter = keys.decrypter(keyId);
        this.binding = binding;
        this.keyId = keyId;
    }

    /**
     * The rows of a part, each of which can be counted.
     *
     * @throws SealBrokenException if it wasn't sealed for exactly this list and place, to this key, with these rows, or
     *     holds what is no row
     */
    public List<StaffRow> open(PartPosition position, byte[] sealed) throws SealBrokenException {
        List<StaffRow> rows = new ArrayList<>(position.rows());
        for (OpenedRow row : openRows(position, sealed)) {
            if (!(row instanceof OpenedRow.Sound(StaffRow sound))) {
                throw new SealBrokenException("a part holds what is no row");
            }
            rows.add(sound);
        }
        return rows;
    }

    /**
     * The rows of a part, sound or not: for lists that others sealed, of which nobody saw the rows before.
     *
     * @throws SealBrokenException if it wasn't sealed for exactly this list and place, to this key, with these rows
     */
    public List<OpenedRow> openRows(PartPosition position, byte[] sealed) throws SealBrokenException {
        if (decrypter == null) {
            throw new SealBrokenException("a part is sealed to a key that isn't held");
        }
        byte[] clear = decrypt(decrypter, position, sealed);
        try {
            if (clear.length != position.rows() * RowForm.ROW_BYTES) {
                throw new SealBrokenException("a part holds another number of rows than it says");
            }
            return RowForm.read(clear);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private byte[] decrypt(HybridDecrypt decrypter, PartPosition position, byte[] sealed) throws SealBrokenException {
        try {
            return decrypter.decrypt(sealed, PartContext.of(binding, keyId, position));
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("a part isn't what was sealed for this place");
        }
    }
}
