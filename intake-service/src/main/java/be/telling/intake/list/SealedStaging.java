package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.Reading;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.intake.hint.Hint;
import be.telling.intake.round.ListTerms;
import be.telling.intake.sealing.SealedContent;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A list that came sealed, on its way in. Whatever happens, it ends stored or gone. */
final class SealedStaging implements AutoCloseable {

    private final ListStore store;
    private final ListTerms terms;
    private final SealedListHeader header;
    private final UUID id;
    private final MessageDigest parts = BodyDigest.sha256();
    private boolean over;

    /** Fails if this very list is here already. */
    SealedStaging(ListStore store, ListTerms terms, SealedListHeader header, ListSubmission.Request request) {
        this.store = store;
        this.terms = terms;
        this.header = header;
        this.id = header.binding().listId();
        if (!store.stage(
                new ListStore.Staged(id, header.keyId(), request.submittedBy(), true, request.upload()), terms)) {
            throw ProblemException.of(ProblemType.LIST_ALREADY_SENT)
                    .withDetail("See the state of your list; to send it again, seal it again");
        }
    }

    /** Takes all parts; only then is it known that the list is whole. */
    void take(SealedListReader list) throws IOException {
        for (Optional<SealedPart> part = list.next(); part.isPresent(); part = list.next()) {
            parts.update(part.get().sealed());
            store.addPart(id, part.get());
        }
    }

    ListStore.Kept keep(Reading reading, List<Hint> hints, byte[] bodyDigest) {
        var content = new SealedContent(
                header.parts(), Math.toIntExact(header.rows()), HexFormat.of().formatHex(parts.digest()));
        ListStore.Kept kept = store.keep(id, terms, content, reading, hints, bodyDigest);
        over = true;
        return kept;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            store.discard(id);
        }
    }
}
