package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.intake.reading.ListReader;
import be.telling.intake.reading.Reading;
import be.telling.intake.registerside.Directory;
import be.telling.intake.round.ListTerms;
import be.telling.intake.settings.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/** Takes a list in: reads, checks and seals it in one go, and stores it only when its last byte came. */
@ApplicationScoped
class ListSubmission {

    private static final Logger LOG = Logger.getLogger(ListSubmission.class);

    private final ListStore store;
    private final Directory directory;
    private final ListReader reader;
    private final ListMeters meters;
    private final long mostBytes;

    ListSubmission(ListStore store, Directory directory, IntakeSettings settings, ListMeters meters) {
        this.store = store;
        this.directory = directory;
        this.reader = new ListReader(settings.testNumbers(), settings.maxRows());
        this.meters = meters;
        this.mostBytes = settings.maxBody().asLongValue();
    }

    /** @param keepGood whether the good rows are to be stored although others are rejected */
    record Request(
            String round,
            String organisation,
            String submittedBy,
            ListFormats.DeclaredFormat format,
            boolean keepGood) {}

    /** @param replaced whether the list took the place of another */
    record Outcome(boolean replaced, ListView report) {}

    Outcome submit(Request request, InputStream body) {
        ListTerms terms = store.enter(request.round(), request.organisation());
        SealingKey key = directory.sealingKey().await().indefinitely();
        try (var staging = new Staging(store, terms, key, request.submittedBy(), request.keepGood())) {
            Reading reading = reader.read(request.format().open(new CountedBody(body, mostBytes)), staging);
            meters.read(reading);
            refuseIfBad(request, reading);
            ListStore.Kept kept = staging.keep(reading);
            LOG.infof(
                    "List %s of %s stored in round %s: %d rows, %d accepted, %d rejected, %d duplicates",
                    staging.id(),
                    request.organisation(),
                    request.round(),
                    reading.rows(),
                    reading.accepted(),
                    reading.rejected(),
                    reading.duplicates());
            return new Outcome(kept.replaced(), report(request, staging, kept, reading));
        } catch (IOException e) {
            LOG.infof("A list of %s for round %s was cut off", request.organisation(), request.round());
            throw ProblemException.of(ProblemType.LIST_CUT_OFF);
        }
    }

    private static ListView report(Request request, Staging staging, ListStore.Kept kept, Reading reading) {
        return new ListView(
                request.organisation(),
                request.round(),
                ListState.STORED,
                staging.id(),
                kept.submittedAt(),
                reading.rows(),
                reading.accepted(),
                reading.rejected(),
                reading.duplicates(),
                reading.restoredZeros(),
                reading.errors());
    }

    /** A list without rows is none of these: an organisation may have no staff. */
    private static void refuseIfBad(Request request, Reading reading) {
        boolean nothingGood = reading.accepted() == 0 && reading.rejected() > 0;
        if (reading.rejected() > 0 && (!request.keepGood() || nothingGood)) {
            throw ProblemException.of(ProblemType.LIST_REJECTED)
                    .withDetail(reading.rejected() + " of " + reading.rows() + " rows were rejected; nothing is stored")
                    .with("organisation", request.organisation())
                    .with("round", request.round())
                    .with("rows", reading.rows())
                    .with("accepted", reading.accepted())
                    .with("rejected", reading.rejected())
                    .with("duplicates", reading.duplicates())
                    .with("restoredZeros", reading.restoredZeros())
                    .with("errors", reading.errors());
        }
    }
}
