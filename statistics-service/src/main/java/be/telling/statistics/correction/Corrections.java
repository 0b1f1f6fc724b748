package be.telling.statistics.correction;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.Text;
import be.telling.statistics.database.Recent;
import be.telling.statistics.database.Transactions;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import be.telling.statistics.release.ReleasesChanged;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Corrections: each release is corrected once at most, by one that corrects nothing else, so that versions form a line. */
@ApplicationScoped
public class Corrections {
    private final Transactions transactions;
    private final Releases releases;
    private final Recent<List<Correction>> recent = new Recent<>(this::stored);
    private final Event<ReleasesChanged> changed;

    Corrections(Transactions transactions, Releases releases, Event<ReleasesChanged> changed) {
        this.transactions = transactions;
        this.releases = releases;
        this.changed = changed;
    }

    /** Corrections that another replica took have to show here too, though pages are kept ready. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (recent.hasChanged()) {
            changed.fire(new ReleasesChanged());
        }
    }

    /** Every correction, the latest first. */
    public List<Correction> all() {
        return recent.get();
    }

    /** Of these releases the public ones to use: those that no other public one takes the place of. */
    public List<Release> current(List<Release> releases) {
        List<Correction> known = all();
        List<Release> published = releases.stream()
                .filter(release -> release.state() == Release.State.PUBLISHED)
                .toList();
        return published.stream()
                .filter(release -> known.stream()
                        .filter(correction -> correction.round().equals(release.round()))
                        .noneMatch(correction ->
                                published.stream().anyMatch(one -> one.round().equals(correction.correctedBy()))))
                .toList();
    }

    private List<Correction> stored() {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from StoredCorrection order by correctedAt desc, round", StoredCorrection.class)
                        .getResultList())
                .map(rows -> rows.stream().map(Correction::of).toList()));
    }

    /** @throws ProblemException unless both are public, of the same date, and not corrected otherwise already */
    Correction record(String round, String correctedBy, Text note, Caller caller) {
        Release wrong = published(round);
        Release right = published(correctedBy);
        if (round.equals(correctedBy) || !wrong.referenceDate().equals(right.referenceDate())) {
            throw refused("Only another release of the same reference date can correct it.");
        }
        List<Correction> known = recent.renew();
        if (known.stream()
                .anyMatch(c -> c.round().equals(round) || c.correctedBy().equals(correctedBy))) {
            throw refused("One of them is part of a correction already.");
        }
        if (leadsTo(known, correctedBy, round)) {
            throw refused("The release to use was itself corrected by the one that is said to be wrong.");
        }
        StoredCorrection row = new StoredCorrection();
        row.round = round;
        row.correctedBy = correctedBy;
        row.noteNl = note.nl();
        row.noteEn = note.en();
        row.correctedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.recordedBy = caller.client() + "/" + caller.subject();
        transactions.run(() -> Panache.getSession().chain(session -> session.persist(row)));
        recent.renew();
        return Correction.of(row);
    }

    private static boolean leadsTo(List<Correction> known, String from, String to) {
        String at = from;
        for (int i = 0; i <= known.size(); i++) {
            String here = at;
            at = known.stream()
                    .filter(c -> c.round().equals(here))
                    .map(Correction::correctedBy)
                    .findFirst()
                    .orElse("");
            if (at.equals(to)) {
                return true;
            }
        }
        return false;
    }

    private Release published(String round) {
        Release release = releases.find(round).orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        if (release.state() != Release.State.PUBLISHED) {
            throw refused("Both must be published.");
        }
        return release;
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(ProblemType.RELEASE_STATE).withDetail(detail);
    }
}
