package be.telling.statistics.release;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.CountsArchive;
import be.telling.statistics.database.Transactions;
import be.telling.statistics.release.Document.Entry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Releases in the database. Every change locks the release's row, looks at its state and records who did it. */
@ApplicationScoped
class ReleaseStore {
    /** Of a withdrawn release: what was in it, and the promises that it was made under. */
    private static final List<String> REMEMBERED = List.of(Format.JSON_STAT.code(), Document.FIGURES);

    private final Transactions transactions;
    private final CountsArchive archive;
    private final Logbook logbook;

    ReleaseStore(Transactions transactions, CountsArchive archive, Logbook logbook) {
        this.transactions = transactions;
        this.archive = archive;
        this.logbook = logbook;
    }

    List<Release> all() {
        return transactions.run(() -> session()
                .chain(session -> session.createSelectionQuery(
                                "from StoredRelease order by referenceDate desc, publishAt desc, round desc",
                                StoredRelease.class)
                        .getResultList()
                        .map(rows -> {
                            Instant now = Instant.now();
                            return rows.stream().map(row -> release(row, now)).toList();
                        })));
    }

    Optional<Release> find(String round) {
        return transactions.run(() -> session()
                .chain(session -> session.find(StoredRelease.class, round))
                .map(row -> Optional.ofNullable(row).map(found -> release(found, Instant.now()))));
    }

    /** The bytes of a document; empty if its release was withdrawn, whatever is still kept of it. */
    Optional<byte[]> body(String round, Entry entry) {
        return transactions.run(() -> session()
                .chain(session -> session.createSelectionQuery(
                                "select document.body from StoredDocument document, StoredRelease release"
                                        + " where document.key.round = ?1 and document.key.name = ?2"
                                        + " and document.key.language = ?3 and release.round = ?1"
                                        + " and release.state <> 'WITHDRAWN'",
                                byte[].class)
                        .setParameter(1, round)
                        .setParameter(2, entry.name())
                        .setParameter(3, entry.language())
                        .getSingleResultOrNull()
                        .map(Optional::ofNullable)));
    }

    List<Document> documents(String round) {
        return transactions.run(() -> session()
                .chain(session -> session.createSelectionQuery(
                                "from StoredDocument where key.round = ?1 order by key.name, key.language",
                                StoredDocument.class)
                        .setParameter(1, round)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .map(row -> new Document(row.key.name(), row.key.language(), row.body))
                                .toList())));
    }

    /** Stores a candidate in the place of an earlier one; refuses if the release was decided about already. */
    Release store(Candidate candidate, Caller caller) {
        return transactions.run(() -> session()
                .chain(session -> archive.claim(candidate.builtOf())
                        .invoke(claimed -> {
                            if (!claimed) {
                                throw ProblemException.of(ProblemType.RELEASE_STATE)
                                        .withDetail("The counts were replaced meanwhile; build again.");
                            }
                        })
                        .chain(() -> locked(session, candidate.round()))
                        .chain(row -> row.map(known -> replace(session, known))
                                .orElse(Uni.createFrom().voidItem()))
                        .chain(() -> persist(session, candidate, caller))));
    }

    Release publish(String round, Instant at, Caller caller) {
        return transactions.run(() -> session()
                .chain(session -> existing(session, round).chain(row -> {
                    Instant now = Instant.now();
                    switch (Release.stateOf(row, now)) {
                        case WITHDRAWN -> throw state("It was withdrawn.");
                        case PUBLISHED -> {
                            if (at.isAfter(now)) {
                                throw state("It is public already.");
                            }
                            return Uni.createFrom().item(release(row, now));
                        }
                        case CANDIDATE, EMBARGOED -> {
                            row.state = StoredRelease.State.PUBLISHED;
                            row.publishAt = at;
                        }
                    }
                    return session.persist(ReleaseEvent.of(round, "published from " + at, caller))
                            .chain(() -> logbook.publish(row, entries(row.manifest), now))
                            .map(done -> release(row, now));
                })));
    }

    /** Releases that aren't in the log and whose moment comes until then, the earliest first. */
    Map<String, Instant> due(Instant until) {
        return transactions.run(() -> session()
                .chain(session -> session.createSelectionQuery(
                                "from StoredRelease where state = 'PUBLISHED' and logIndex is null"
                                        + " and publishAt <= ?1 order by publishAt, round",
                                StoredRelease.class)
                        .setParameter(1, until)
                        .getResultList()
                        .map(rows -> {
                            Map<String, Instant> due = new LinkedHashMap<>();
                            rows.forEach(row -> due.put(row.round, Objects.requireNonNull(row.publishAt)));
                            return due;
                        })));
    }

    /** Lets a release whose moment has come become public, together with its entry in the log; once, whoever comes first. */
    void announce(String round) {
        transactions.run(() -> session()
                .chain(session -> locked(session, round)
                        .chain(row -> row.map(due -> logbook.publish(due, entries(due.manifest), Instant.now()))
                                .orElse(Uni.createFrom().voidItem()))));
    }

    /**
     * Withdraws what was public, or discards what never was. Nobody gets the numbers from here any more in both cases; of what was
     * public, what the gate has to compare later releases with stays.
     */
    Optional<Release> withdraw(String round, String reason, Caller caller) {
        return transactions.run(() -> session()
                .chain(session -> existing(session, round).chain(row -> {
                    Instant now = Instant.now();
                    return switch (Release.stateOf(row, now)) {
                        case WITHDRAWN -> Uni.createFrom().item(Optional.of(release(row, now)));
                        case CANDIDATE, EMBARGOED ->
                            discard(session, row)
                                    .chain(() -> archive.free(round))
                                    .chain(() -> session.persist(ReleaseEvent.of(round, "discarded", caller)))
                                    .replaceWith(Optional.<Release>empty());
                        case PUBLISHED -> {
                            row.state = StoredRelease.State.WITHDRAWN;
                            row.withdrawnAt = now;
                            row.reason = reason;
                            row.manifest = "[]";
                            yield logbook.withdraw(row, now, reason)
                                    .chain(() -> session.createMutationQuery(
                                                    "delete from StoredDocument where key.round = ?1 and key.name not in ?2")
                                            .setParameter(1, round)
                                            .setParameter(2, REMEMBERED)
                                            .executeUpdate())
                                    .chain(() -> session.persist(ReleaseEvent.of(round, "withdrawn", caller)))
                                    .map(done -> Optional.of(release(row, now)));
                        }
                    };
                })));
    }

    private Uni<Void> replace(Session session, StoredRelease known) {
        if (known.state != StoredRelease.State.CANDIDATE) {
            throw state("A release of this round was decided about already.");
        }
        return discard(session, known);
    }

    private Uni<Void> discard(Session session, StoredRelease row) {
        return session.remove(row).chain(session::flush);
    }

    private Uni<Release> persist(Session session, Candidate candidate, Caller caller) {
        StoredRelease row = new StoredRelease();
        row.round = candidate.round();
        row.state = StoredRelease.State.CANDIDATE;
        row.referenceDate = candidate.referenceDate();
        row.builtAt = Instant.now();
        row.manifest =
                manifest(candidate.documents().stream().map(Document::entry).toList());
        List<StoredDocument> documents = candidate.documents().stream()
                .map(d -> stored(candidate.round(), d))
                .toList();
        return session.persist(row)
                .chain(session::flush)
                .chain(() -> session.persistAll(documents.toArray()))
                .chain(() -> session.persist(ReleaseEvent.of(candidate.round(), "built", caller)))
                .map(done -> release(row, Instant.now()));
    }

    private static StoredDocument stored(String round, Document document) {
        StoredDocument row = new StoredDocument();
        row.key = new StoredDocument.Key(round, document.name(), document.language());
        row.body = document.body();
        return row;
    }

    private static Uni<Session> session() {
        return Panache.getSession();
    }

    private static Uni<Optional<StoredRelease>> locked(Session session, String round) {
        return session.find(StoredRelease.class, round, LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    private static Uni<StoredRelease> existing(Session session, String round) {
        return locked(session, round)
                .map(row -> row.orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN)));
    }

    private static ProblemException state(String detail) {
        return ProblemException.of(ProblemType.RELEASE_STATE).withDetail(detail);
    }

    private static Release release(StoredRelease row, Instant now) {
        return new Release(
                row.round,
                row.referenceDate,
                Release.stateOf(row, now),
                row.publishAt,
                row.withdrawnAt,
                row.reason,
                row.logIndex,
                row.withdrawalIndex,
                entries(row.manifest));
    }

    private static String manifest(List<Entry> entries) {
        try {
            return FiguresForm.JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest can't be written", e);
        }
    }

    private static List<Entry> entries(String manifest) {
        try {
            return FiguresForm.JSON.readValue(manifest, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A manifest can't be read", e);
        }
    }
}
