package be.telling.seal;

import be.telling.commons.reading.RowListener;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartRows;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import java.util.ArrayList;
import java.util.List;

/** Seals the good rows of a list while it is read. In clear there is never more in memory than the part in hand. */
public final class ListSealer implements RowListener {

    private final ListBinding binding;
    private final SealingKey key;
    private final PartSealer sealer;
    private final PartRows pending = new PartRows();
    private final List<SealedPart> parts = new ArrayList<>();
    private long rows;

    /** @param binding what the list is for; it opens for nothing else */
    public ListSealer(SealingKey key, ListBinding binding) {
        this.key = key;
        this.binding = binding;
        this.sealer = new PartSealer(key, binding);
    }

    @Override
    public void good(StaffRow row) {
        // A full part waits for the next row: only then is it known not to be the last one.
        if (pending.isFull()) {
            seal(false);
        }
        pending.add(row);
    }

    @Override
    public void rejected() {
        // Told by the report; what can't be counted isn't sealed.
    }

    /**
     * Seals what is left. A list without rows is one empty part. To be called once.
     *
     * @param restoredZeros the report's: sealed rows don't tell how their numbers were written
     */
    public SealedFile finish(int restoredZeros) {
        seal(true);
        var header = new SealedListHeader(binding, key.keyId(), SealingKey.suite(), parts.size(), rows, restoredZeros);
        return new SealedFile(header, List.copyOf(parts));
    }

    private void seal(boolean last) {
        var position = new PartPosition(parts.size(), pending.size(), last);
        parts.add(new SealedPart(position, sealer.seal(position, pending)));
        rows += pending.size();
        pending.clear();
    }
}
