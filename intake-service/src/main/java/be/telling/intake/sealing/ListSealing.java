package be.telling.intake.sealing;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Seals a list while it is read: never more than one part is in memory. */
public final class ListSealing {

    private final PartSealer sealer;
    private final Consumer<SealedPart> parts;
    private final MessageDigest digest = sha256();
    private final List<StaffRow> pending = new ArrayList<>(PartPosition.MAX_ROWS);
    private int sealedParts;
    private int sealedRows;

    /** @param parts takes every part as soon as it is sealed, in order */
    public ListSealing(SealingKey key, ListBinding binding, Consumer<SealedPart> parts) {
        this.sealer = new PartSealer(key, binding);
        this.parts = parts;
    }

    public void add(StaffRow row) {
        // A full part waits for the next row: only then is it known not to be the last one.
        if (pending.size() == PartPosition.MAX_ROWS) {
            seal(false);
        }
        pending.add(row);
    }

    /** Seals what is left; a list without rows is one empty part. */
    public SealedContent finish() {
        seal(true);
        return new SealedContent(sealedParts, sealedRows, HexFormat.of().formatHex(digest.digest()));
    }

    private void seal(boolean last) {
        var position = new PartPosition(sealedParts, pending.size(), last);
        byte[] sealed = sealer.seal(position, pending);
        digest.update(sealed);
        sealedParts++;
        sealedRows += pending.size();
        pending.clear();
        parts.accept(new SealedPart(position, sealed));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
