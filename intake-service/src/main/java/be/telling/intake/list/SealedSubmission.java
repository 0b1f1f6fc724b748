package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.Reading;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.intake.handover.RegisterCheck;
import be.telling.intake.hint.Hint;
import be.telling.intake.hint.HintDesk;
import be.telling.intake.registerside.Directory;
import be.telling.intake.round.ListTerms;
import be.telling.intake.settings.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list in that its organisation sealed. What can be told without opening it is judged here; the rows are judged
 * by the register side, which is asked when all parts are here, so that no slow sender holds a place over there.
 */
@ApplicationScoped
class SealedSubmission {

    private static final Logger LOG = Logger.getLogger(SealedSubmission.class);

    private final ListStore store;
    private final Directory directory;
    private final RegisterCheck check;
    private final UploadGate gate;
    private final UploadWatch watch;
    private final HintDesk hints;
    private final ListMeters meters;
    private final long mostBytes;
    private final int mostRows;

    SealedSubmission(
            ListStore store,
            Directory directory,
            RegisterCheck check,
            UploadGate gate,
            UploadWatch watch,
            HintDesk hints,
            ListMeters meters,
            IntakeSettings settings) {
        this.store = store;
        this.directory = directory;
        this.check = check;
        this.gate = gate;
        this.watch = watch;
        this.hints = hints;
        this.meters = meters;
        this.mostBytes = settings.maxBody().asLongValue();
        this.mostRows = settings.maxRows();
    }

    static boolean isDeclared(@Nullable MediaType type) {
        return type != null && SealedListWriter.MEDIA_TYPE.equalsIgnoreCase(type.getType() + "/" + type.getSubtype());
    }

    ListSubmission.Outcome submit(ListSubmission.Request request, @Nullable String encoding, InputStream body) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .withDetail("A sealed list is sent as it is: sealed bytes don't compress");
        }
        ListTerms terms = store.enter(request.round(), request.organisation());
        WatchedBody watched = watch.watch(new CountedBody(body, mostBytes));
        try (var place = gate.enter(request.organisation())) {
            return take(request, terms, watched);
        } catch (SealedListFormatException e) {
            throw invalid("The body isn't a whole sealed list");
        } catch (IOException e) {
            LOG.infof("A list of %s for round %s was cut off", request.organisation(), request.round());
            throw ProblemException.of(ProblemType.LIST_CUT_OFF);
        } finally {
            watch.leave(watched);
        }
    }

    private ListSubmission.Outcome take(ListSubmission.Request request, ListTerms terms, InputStream body)
            throws IOException {
        var digested = new BodyDigest(body);
        var list = new SealedListReader(new BufferedInputStream(digested));
        SealedListHeader header = list.header();
        requireTerms(header, terms);
        requireKey(header.keyId());
        try (var staging = new SealedStaging(store, terms, header, request)) {
            staging.take(list);
            RegisterCheck.Checked checked = check.check(header, request.upload());
            Reading reading = checked.reading();
            ListSubmission.refuseIfBad(checked.skippable() ? request : request.whole(), reading);
            OptionalInt lastRound = store.rowsBefore(terms.organisation(), terms.referenceDate());
            if (request.dryRun()) {
                List<Hint> own = hints.hints(reading, lastRound);
                return new ListSubmission.Outcome(
                        false, ListView.ofDryRun(request.organisation(), request.round(), reading, own));
            }
            List<Hint> found = hints.hints(terms.round(), terms.organisation(), reading, lastRound);
            meters.read(reading);
            ListStore.Kept kept = staging.keep(reading, found, digested.ofAll());
            hints.stored(terms.round(), terms.organisation(), reading);
            LOG.infof(
                    "Sealed list %s of %s stored in round %s: %d rows, %d accepted, %d rejected, %d duplicates",
                    header.binding().listId(),
                    request.organisation(),
                    request.round(),
                    reading.rows(),
                    reading.accepted(),
                    reading.rejected(),
                    reading.duplicates());
            return new ListSubmission.Outcome(
                    !kept.replaced(),
                    ListView.ofStored(
                            request.organisation(),
                            request.round(),
                            header.binding().listId(),
                            kept.submittedAt(),
                            reading,
                            new ListedHints(found).visible(request.coordinator())));
        }
    }

    private void requireTerms(SealedListHeader header, ListTerms terms) {
        ListBinding binding = header.binding();
        if (!binding.round().equals(terms.round()) || !binding.organisation().equals(terms.organisation())) {
            throw invalid("The list was sealed for another round or organisation");
        }
        if (!binding.definition().equals(terms.definition())
                || !binding.referenceDate().equals(terms.referenceDate())) {
            throw invalid("The list was sealed for another definition or reference date; seal it again");
        }
        if (header.rows() > mostRows) {
            throw ProblemException.of(ProblemType.LIST_TOO_LONG)
                    .withDetail("A list has at most " + mostRows + " rows")
                    .with("limit", mostRows);
        }
    }

    private void requireKey(String keyId) {
        if (!directory.takesKey(keyId).await().indefinitely()) {
            throw ProblemException.of(ProblemType.SEALING_KEY_UNKNOWN)
                    .withDetail("Fetch the register side's keys and seal the list again");
        }
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.of(ProblemType.SEALED_LIST_INVALID).withDetail(detail);
    }
}
