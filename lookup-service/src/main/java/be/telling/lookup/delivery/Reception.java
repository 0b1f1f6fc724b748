package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.lookup.keys.KeyRing;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a sealed list from the socket, part by part. Each part is opened once before it is stored: who delivers deletes
 * his own copy after the acknowledgement, so that is the last moment to find that a list doesn't open. Rows that can't be
 * counted are no reason to refuse it: their organisation may have wanted the others to be taken.
 */
@Singleton
class Reception {

    /** What was received, and whether it is new. */
    record Received(Acknowledgement acknowledgement, boolean isNew) {}

    private final StoredLists lists;
    private final KeyRing keys;

    Reception(StoredLists lists, KeyRing keys) {
        this.lists = lists;
        this.keys = keys;
    }

    /**
     * Keeps nothing of what it refuses. After any other failure nobody can know whether the list is stored, with just
     * these parts: its transaction may have happened although the answer was lost. What isn't is removed later.
     */
    Received receive(String round, String organisation, InputStream body) throws IOException {
        UUID delivery = UUID.randomUUID();
        try {
            return receive(round, organisation, body, delivery);
        } catch (SealedListFormatException e) {
            lists.forget(delivery);
            throw invalid("The body isn't a whole sealed list.");
        } catch (SealBrokenException e) {
            lists.forget(delivery);
            throw invalid("A part doesn't open for this list and place, or its key isn't held.");
        } catch (ProblemException | IOException e) {
            lists.forget(delivery);
            throw e;
        }
    }

    private Received receive(String round, String organisation, InputStream body, UUID delivery)
            throws IOException, SealBrokenException {
        MessageDigest digest = Digests.sha256();
        SealedListReader reader = new SealedListReader(new DigestInputStream(body, digest));
        SealedListHeader header = reader.header();
        if (!header.binding().round().equals(round)
                || !header.binding().organisation().equals(organisation)) {
            throw invalid("The list was sealed for another round or organisation.");
        }
        PartOpener opener = new PartOpener(keys.openingKeys(), header.binding(), header.keyId());
        for (Optional<SealedPart> part = reader.next(); part.isPresent(); part = reader.next()) {
            opener.openRows(part.get().position(), part.get().sealed());
            lists.add(delivery, part.get());
        }
        byte[] sha256 = digest.digest();
        boolean isNew = lists.complete(delivery, header, sha256);
        return new Received(
                new Acknowledgement(
                        header.binding().listId(),
                        header.parts(),
                        header.rows(),
                        HexFormat.of().formatHex(sha256)),
                isNew);
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.of(ProblemType.SEALED_LIST_INVALID).withDetail(detail);
    }
}
