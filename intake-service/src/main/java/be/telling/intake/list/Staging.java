package be.telling.intake.list;

import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowListener;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import be.telling.intake.hint.Hint;
import be.telling.intake.round.ListTerms;
import be.telling.intake.sealing.ListSealing;
import java.util.List;
import java.util.UUID;

/** A list on its way in. Whatever happens, it ends stored or gone. */
final class Staging implements RowListener, AutoCloseable {

    private final ListStore store;
    private final ListTerms terms;
    private final UUID id = UUID.randomUUID();
    private final ListSealing sealing;
    private final boolean keepGood;
    private boolean over;

    Staging(ListStore store, ListTerms terms, SealingKey key, ListSubmission.Request request) {
        this.store = store;
        this.terms = terms;
        this.keepGood = request.keepGood();
        store.stage(new ListStore.Staged(id, key.keyId(), request.submittedBy(), false, request.upload()), terms);
        var binding =
                new ListBinding(terms.round(), terms.organisation(), terms.definition(), terms.referenceDate(), id);
        this.sealing = new ListSealing(key, binding, part -> store.addPart(id, part));
    }

    UUID id() {
        return id;
    }

    @Override
    public void good(StaffRow row) {
        if (!over) {
            sealing.add(row);
        }
    }

    /** All or nothing: after the first bad row only the report goes on. */
    @Override
    public void rejected() {
        if (!keepGood) {
            close();
        }
    }

    ListStore.Kept keep(Reading reading, List<Hint> hints, byte[] bodyDigest) {
        ListStore.Kept kept = store.keep(id, terms, sealing.finish(), reading, hints, bodyDigest);
        over = true;
        sealing.close();
        return kept;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            // First: a part that came after the removal would have nowhere to go.
            sealing.close();
            store.discard(id);
        }
    }
}
