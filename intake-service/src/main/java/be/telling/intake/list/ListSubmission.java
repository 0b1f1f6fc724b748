package be.telling.intake.list;

import be.telling.commons.http.UploadId;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.ListReader;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowListener;
import be.telling.commons.reading.RowSource;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import be.telling.intake.hint.Hint;
import be.telling.intake.hint.HintDesk;
import be.telling.intake.registerside.Directory;
import be.telling.intake.round.ListTerms;
import be.telling.intake.settings.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Takes a list in: reads, checks and seals it in one go, and stores it only when its last byte came. */
@ApplicationScoped
class ListSubmission {

    private static final Logger LOG = Logger.getLogger(ListSubmission.class);

    private static final RowListener NOTHING_IS_STORED = new RowListener() {
        @Override
        public void good(StaffRow row) {}

        @Override
        public void rejected() {}
    };

    private final ListStore store;
    private final Directory directory;
    private final UploadGate gate;
    private final UploadWatch watch;
    private final HintDesk hints;
    private final ListReader reader;
    private final ListMeters meters;
    private final long mostBytes;

    ListSubmission(
            ListStore store,
            Directory directory,
            UploadGate gate,
            UploadWatch watch,
            HintDesk hints,
            ListFormats formats,
            IntakeSettings settings,
            ListMeters meters) {
        this.store = store;
        this.directory = directory;
        this.gate = gate;
        this.watch = watch;
        this.hints = hints;
        this.reader = new ListReader(settings.testNumbers(), formats.limits());
        this.meters = meters;
        this.mostBytes = settings.maxBody().asLongValue();
    }

    /**
     * @param keepGood whether the good rows are to be stored although others are rejected
     * @param dryRun whether the list is only to be read and reported on
     * @param coordinator whether it is the coordinator who asks
     * @param upload what the upload is called in logs
     */
    record Request(
            String round,
            String organisation,
            String submittedBy,
            boolean keepGood,
            boolean dryRun,
            boolean coordinator,
            UploadId upload) {

        /** The same for all rows or none. */
        Request whole() {
            return new Request(round, organisation, submittedBy, false, dryRun, coordinator, upload);
        }
    }

    /** @param created whether the list is the first one of its organisation, rather than a replacement or a dry run */
    record Outcome(boolean created, ListView report) {}

    Outcome submit(Request request, ListFormats.DeclaredFormat format, InputStream body) {
        ListTerms terms = store.enter(request.round(), request.organisation());
        if (terms.sealedOnly()) {
            throw ProblemException.of(ProblemType.SEALED_LIST_REQUIRED)
                    .with("mediaTypes", List.of(SealedListWriter.MEDIA_TYPE));
        }
        WatchedBody watched = watch.watch(new CountedBody(body, mostBytes));
        try (var place = gate.enter(request.organisation())) {
            return request.dryRun() ? check(request, format, terms, watched) : take(request, format, terms, watched);
        } catch (IOException e) {
            LOG.infof("A list of %s for round %s was cut off", request.organisation(), request.round());
            throw ProblemException.of(ProblemType.LIST_CUT_OFF);
        } finally {
            watch.leave(watched);
        }
    }

    private Outcome check(Request request, ListFormats.DeclaredFormat format, ListTerms terms, InputStream body)
            throws IOException {
        Reading reading = read(request, format.open(body), terms, NOTHING_IS_STORED);
        List<Hint> found = hints.hints(reading, lastRound(terms));
        return new Outcome(false, ListView.ofDryRun(request.organisation(), request.round(), reading, found));
    }

    private Outcome take(Request request, ListFormats.DeclaredFormat format, ListTerms terms, InputStream body)
            throws IOException {
        SealingKey key = directory.sealingKey().await().indefinitely();
        try (var staging = new Staging(store, terms, key, request)) {
            var digested = new BodyDigest(body);
            Reading reading = read(request, format.open(digested), terms, staging);
            meters.read(reading);
            List<Hint> found = hints.hints(terms.round(), terms.organisation(), reading, lastRound(terms));
            ListStore.Kept kept = staging.keep(reading, found, digested.ofAll());
            hints.stored(terms.round(), terms.organisation(), reading);
            LOG.infof(
                    "List %s of %s stored in round %s: %d rows, %d accepted, %d rejected, %d duplicates",
                    staging.id(),
                    request.organisation(),
                    request.round(),
                    reading.rows(),
                    reading.accepted(),
                    reading.rejected(),
                    reading.duplicates());
            List<Hint> visible = new ListedHints(found).visible(request.coordinator());
            return new Outcome(
                    !kept.replaced(),
                    ListView.ofStored(
                            request.organisation(),
                            request.round(),
                            staging.id(),
                            kept.submittedAt(),
                            reading,
                            visible));
        }
    }

    /** Reads all; fails if there are bad rows and not only the good ones are wanted. */
    private Reading read(Request request, RowSource source, ListTerms terms, RowListener listener) throws IOException {
        try (RowSource rows = source) {
            Reading reading = reader.read(rows, terms.referenceDate(), listener);
            refuseIfBad(request, reading);
            return reading;
        }
    }

    private OptionalInt lastRound(ListTerms terms) {
        return store.rowsBefore(terms.organisation(), terms.referenceDate());
    }

    /** A list without rows is none of these: an organisation may have no staff. */
    static void refuseIfBad(Request request, Reading reading) {
        boolean nothingGood = reading.accepted() == 0 && reading.rejected() > 0;
        if (reading.rejected() > 0 && (!request.keepGood() || nothingGood)) {
            throw ProblemException.of(ProblemType.LIST_REJECTED)
                    .withDetail(reading.rejected() + " of " + reading.rows() + " rows were rejected; nothing is stored")
                    .with("organisation", request.organisation())
                    .with("round", request.round())
                    .with("dryRun", request.dryRun())
                    .with("rows", reading.rows())
                    .with("accepted", reading.accepted())
                    .with("rejected", reading.rejected())
                    .with("duplicates", reading.duplicates())
                    .with("restoredZeros", reading.restoredZeros())
                    .with("errors", reading.errors());
        }
    }
}
