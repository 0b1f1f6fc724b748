package be.telling.statistics.counts;

import be.telling.commons.keys.Envelope;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.database.Transactions;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the raw counts of every round as one sealed envelope each, so that the database and its backups hold no small
 * count. Takes the same counts any number of times, other counts only while nothing was built of the first.
 */
@ApplicationScoped
public class CountsArchive {
    /** More often than this nobody can get in between; then the service may as well say that it is busy. */
    private static final int ATTEMPTS = 3;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Counts and the version of the row that they came from. */
    public record Taken(RawCounts counts, int version) {}

    enum Receipt {
        FIRST,
        SAME,
        REPLACED
    }

    private final Transactions transactions;
    private final Envelope envelope;

    CountsArchive(Transactions transactions, Envelope envelope) {
        this.transactions = transactions;
        this.envelope = envelope;
    }

    /** @throws ProblemException COUNTS_CONFLICT if a release was built of different counts */
    Receipt receive(RawCounts counts, Caller caller) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            byte[] sealed = seal(counts);
            if (insert(counts.round(), sealed, caller)) {
                return Receipt.FIRST;
            }
            Optional<StoredCounts> known = find(counts.round());
            if (known.isEmpty()) {
                continue;
            }
            if (open(known.get()).equals(counts)) {
                return Receipt.SAME;
            }
            if (known.get().used) {
                throw ProblemException.of(ProblemType.COUNTS_CONFLICT);
            }
            if (replace(counts.round(), known.get().version, sealed, caller)) {
                return Receipt.REPLACED;
            }
        }
        throw ProblemException.of(ProblemType.SERVICE_UNAVAILABLE);
    }

    /**
     * Forgets the counts of a round that was abandoned while they were handed over; nothing to do if there are none.
     *
     * @throws ProblemException COUNTS_CONFLICT if a release was built of them: that has to be withdrawn first
     */
    void takeBack(String round) {
        boolean used = transactions.run(() -> locked(round).chain(found -> {
            if (found.isEmpty() || found.get().used) {
                return Uni.createFrom().item(found.isPresent());
            }
            return Panache.getSession()
                    .chain(session -> session.remove(found.get()))
                    .replaceWith(false);
        }));
        if (used) {
            throw ProblemException.of(ProblemType.COUNTS_CONFLICT);
        }
    }

    /** The raw counts for somebody who may see them; that he looked is on record before he gets them. */
    RawCounts show(String round, Caller caller) {
        StoredCounts stored = find(round).orElseThrow(() -> ProblemException.of(ProblemType.COUNTS_UNKNOWN));
        AccessRecord record = new AccessRecord();
        record.at = Instant.now();
        record.client = caller.client();
        record.subject = caller.subject();
        record.round = round;
        transactions.run(() -> Panache.getSession().chain(session -> session.persist(record)));
        return open(stored);
    }

    /**
     * The raw counts to build a release of. They may still be replaced until {@link #claim} succeeds.
     *
     * @throws ProblemException COUNTS_UNKNOWN
     */
    public Taken take(String round) {
        StoredCounts stored = find(round).orElseThrow(() -> ProblemException.of(ProblemType.COUNTS_UNKNOWN));
        return new Taken(open(stored), stored.version);
    }

    /**
     * Fixes the counts that a release is being stored of; part of the transaction that stores it.
     *
     * @return false if they were replaced since they were taken
     */
    public Uni<Boolean> claim(Taken taken) {
        return locked(taken.counts().round()).map(found -> {
            if (found.isEmpty() || !found.get().used && found.get().version != taken.version()) {
                return false;
            }
            found.get().used = true;
            return true;
        });
    }

    /** Lets counts be replaced again; part of the transaction that removes what was built of them. */
    public Uni<Void> free(String round) {
        return locked(round)
                .invoke(found -> found.ifPresent(counts -> counts.used = false))
                .replaceWithVoid();
    }

    private static Uni<Optional<StoredCounts>> locked(String round) {
        return Panache.getSession()
                .chain(session -> session.find(StoredCounts.class, round, LockModeType.PESSIMISTIC_WRITE))
                .map(Optional::ofNullable);
    }

    private Optional<StoredCounts> find(String round) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.find(StoredCounts.class, round))
                .map(Optional::ofNullable));
    }

    private boolean insert(String round, byte[] sealed, Caller caller) {
        return transactions.run(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "insert into counts (round, envelope, received_at, received_by, used, version)"
                                                + " values (?1, ?2, now(), ?3, false, 0) on conflict do nothing")
                                .setParameter(1, round)
                                .setParameter(2, sealed)
                                .setParameter(3, caller.client())
                                .executeUpdate()))
                == 1;
    }

    private boolean replace(String round, int version, byte[] sealed, Caller caller) {
        return transactions.run(() -> locked(round).map(found -> {
            if (found.isEmpty() || found.get().used || found.get().version != version) {
                return false;
            }
            StoredCounts stored = found.get();
            stored.envelope = sealed;
            stored.receivedAt = Instant.now();
            stored.receivedBy = caller.client();
            return true;
        }));
    }

    private byte[] seal(RawCounts counts) {
        try {
            return envelope.encrypt(JSON.writeValueAsBytes(CountsDocument.of(counts)), place(counts.round()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawCounts open(StoredCounts stored) {
        try {
            byte[] clear = envelope.decrypt(stored.envelope, place(stored.round));
            Inspection inspection = new Inspection(JSON.readValue(clear, CountsDocument.class));
            if (!inspection.violations().isEmpty()) {
                throw new IllegalStateException("Stored counts are not consistent");
            }
            return inspection.counts();
        } catch (IOException e) {
            // The cause could quote the document.
            throw new IllegalStateException("Stored counts can't be read");
        }
    }

    private static String place(String round) {
        return "statistics/counts/" + round;
    }
}
