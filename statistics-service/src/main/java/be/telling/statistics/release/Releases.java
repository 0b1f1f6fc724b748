package be.telling.statistics.release;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.CountsArchive;
import be.telling.statistics.movements.MovementsArchive;
import be.telling.statistics.protection.Earlier;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Document.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** The life of releases: built, published from a moment on, withdrawn. Bytes never change after they were built. */
@ApplicationScoped
public class Releases {
    /** Parsed figures of that many documents are kept; a release a year makes it last. */
    private static final int KEPT = 64;

    private static final Logger LOG = Logger.getLogger(Releases.class);

    private final CountsArchive archive;
    private final CandidateBuilder builder;
    private final ReleaseStore store;
    private final Announcements announcements;
    private final Vigil vigil;
    private final Shelf shelf;
    private final Logbook logbook;
    /** Compared with the log already, as they are. */
    private final Set<Release> sound = ConcurrentHashMap.newKeySet();

    private final Event<ReleasesChanged> changed;
    private final MovementsArchive movements;
    private final ConcurrentMap<String, ProtectedFigures> parsed = new ConcurrentHashMap<>();

    Releases(
            CountsArchive archive,
            CandidateBuilder builder,
            ReleaseStore store,
            Announcements announcements,
            Vigil vigil,
            Shelf shelf,
            Logbook logbook,
            Event<ReleasesChanged> changed,
            MovementsArchive movements) {
        this.archive = archive;
        this.builder = builder;
        this.store = store;
        this.announcements = announcements;
        this.vigil = vigil;
        this.shelf = shelf;
        this.logbook = logbook;
        this.changed = changed;
        this.movements = movements;
    }

    /** Builds a candidate; building again takes the place of an earlier one that is not public. */
    DisclosureReport build(String round, Parameters parameters, Caller caller) {
        store.find(round)
                .filter(release -> release.state() != Release.State.CANDIDATE)
                .ifPresent(release -> {
                    throw ProblemException.of(ProblemType.RELEASE_STATE)
                            .withDetail("A release of this round was decided about already.");
                });
        Candidate candidate = builder.build(archive.take(round), parameters, earlier(round));
        store.store(candidate, caller);
        return candidate.report();
    }

    /** What readers have or will have when this round comes out, the latest reference date last. */
    private List<Earlier> earlier(String round) {
        List<Earlier> earlier = new ArrayList<>();
        for (Release release : store.all().reversed()) {
            boolean decided = release.state() == Release.State.PUBLISHED || release.state() == Release.State.EMBARGOED;
            if (decided && !release.round().equals(round)) {
                figures(release)
                        .ifPresent(figures -> earlier.add(new Earlier(
                                archive.take(release.round()).counts(),
                                figures,
                                movements.find(release.round(), round))));
            }
        }
        return earlier;
    }

    Release publish(String round, Instant at, Caller caller) {
        Release release = store.find(round).orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        if (!release.state().known()) {
            List<Document> documents = store.documents(round);
            if (!documents.stream().map(Document::entry).allMatch(release.documents()::contains)) {
                throw new IllegalStateException("Stored documents are not what was built");
            }
            builder.examineAgain(round, documents);
        }
        return store.publish(round, at, caller);
    }

    Optional<Release> withdraw(String round, String reason, Caller caller) {
        return store.withdraw(round, reason, caller);
    }

    /** Every release in whatever state, newest first. Who shows them must look at the state. */
    public List<Release> all() {
        try {
            List<Release> found = store.all();
            List<Release> all = (announcements.make(found) ? store.all() : found)
                    .stream().filter(this::isSound).toList();
            if (shelf.know(all)) {
                changed.fire(new ReleasesChanged());
            }
            return all;
        } catch (RuntimeException e) {
            return whileTheDatabaseIsAway(e);
        }
    }

    public Optional<Release> find(String round) {
        try {
            Optional<Release> found = store.find(round);
            return (announcements.make(found.stream().toList()) ? store.find(round) : found).filter(this::isSound);
        } catch (RuntimeException e) {
            return whileTheDatabaseIsAway(e).stream()
                    .filter(release -> release.round().equals(round))
                    .findFirst();
        }
    }

    /** The bytes behind an entry of the manifest; empty if the release was withdrawn meanwhile. */
    public Optional<byte[]> body(Release release, Entry entry) {
        vigil.check(release.round());
        return shelf.body(entry).or(() -> {
            Optional<byte[]> found = store.body(release.round(), entry);
            found.ifPresent(body -> {
                if (!Document.sha256(body).equals(entry.sha256())) {
                    throw new IllegalStateException("A stored document isn't what was built");
                }
                shelf.put(release, entry, body);
            });
            return found;
        });
    }

    /** Brings what is public into memory, so that it is there when the database isn't. */
    void keepAtHand(List<Release> releases) {
        for (Release release : releases) {
            if (release.state() == Release.State.PUBLISHED) {
                release.documents().forEach(document -> body(release, document));
            }
        }
    }

    /** A public release that isn't the one in the log is shown to nobody. */
    private boolean isSound(Release release) {
        if (release.state() != Release.State.PUBLISHED || sound.contains(release)) {
            return true;
        }
        if (!logbook.isAsLogged(release)) {
            LOG.errorf(
                    "The release of %s was changed since it was entered into the log; it is not shown",
                    release.round());
            return false;
        }
        sound.add(release);
        return true;
    }

    /** Public releases go on being read; everything else fails as it has to. */
    private List<Release> whileTheDatabaseIsAway(RuntimeException e) {
        if (shelf.known().isEmpty()) {
            throw e;
        }
        LOG.warnf(
                "Releases can't be read now (%s); readers get them as they were",
                e.getClass().getSimpleName());
        return shelf.known();
    }

    /** The figures of a release, to make a page or a series of; empty if it was withdrawn. */
    public Optional<ProtectedFigures> figures(Release release) {
        vigil.check(release.round());
        return release.documents().stream()
                .filter(entry -> entry.name().equals(Document.FIGURES))
                .findFirst()
                .flatMap(entry -> Optional.ofNullable(parsed.get(entry.sha256()))
                        .or(() -> body(release, entry).map(bytes -> remember(entry, FiguresForm.read(bytes)))));
    }

    private ProtectedFigures remember(Entry entry, ProtectedFigures figures) {
        if (parsed.size() >= KEPT) {
            parsed.clear();
        }
        parsed.put(entry.sha256(), figures);
        return figures;
    }
}
