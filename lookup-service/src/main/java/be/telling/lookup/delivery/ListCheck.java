package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.LikenessKey;
import be.telling.commons.reading.SealedListCheck;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.lookup.keys.KeyRing;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

/** Opens a list in memory, judges its rows, tells what it found and forgets: nothing of it is kept on this side. */
@Singleton
class ListCheck {

    /** Repeated numbers are counted in memory: 32 MB for a list of two million. Who comes later waits, unread. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final LikenessKey likenessKey = new LikenessKey();
    private final KeyRing keys;

    ListCheck(KeyRing keys) {
        this.keys = keys;
    }

    CheckedList check(String round, String organisation, boolean testNumbers, InputStream body)
            throws IOException, InterruptedException {
        places.acquire();
        try {
            return opened(round, organisation, testNumbers, body);
        } catch (SealedListFormatException e) {
            throw refused(body, "The body isn't a whole sealed list.");
        } catch (SealBrokenException e) {
            throw refused(body, "A part doesn't open for this list and place, or its key isn't held.");
        } finally {
            places.release();
        }
    }

    private CheckedList opened(String round, String organisation, boolean testNumbers, InputStream body)
            throws IOException, SealBrokenException {
        MessageDigest digest = Digests.sha256();
        SealedListReader reader = new SealedListReader(new DigestInputStream(body, digest));
        if (!reader.header().binding().round().equals(round)
                || !reader.header().binding().organisation().equals(organisation)) {
            throw refused(body, "The list was sealed for another round or organisation.");
        }
        SealedListCheck.Judged judged = new SealedListCheck(keys.openingKeys(), testNumbers, likenessKey).check(reader);
        return CheckedList.of(reader.header().binding().listId(), HexFormat.of().formatHex(digest.digest()), judged);
    }

    /** Many senders read no answer before they have sent everything. */
    private static ProblemException refused(InputStream body, String detail) throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
        return ProblemException.of(ProblemType.SEALED_LIST_INVALID).withDetail(detail);
    }
}
