package be.telling.statistics.movements;

import be.telling.commons.keys.Envelope;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Caller;
import be.telling.statistics.counts.CountsArchive;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.database.Transactions;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Keeps movements sealed like counts: numbers of persons in small groups must not stand in clear in a row. */
@ApplicationScoped
public class MovementsArchive {
    private static final JsonMapper JSON = new JsonMapper();

    private final Transactions transactions;
    private final Envelope envelope;
    private final CountsArchive counts;

    MovementsArchive(Transactions transactions, Envelope envelope, CountsArchive counts) {
        this.transactions = transactions;
        this.envelope = envelope;
        this.counts = counts;
    }

    /**
     * Takes movements, in the place of what was known between the same rounds.
     *
     * @throws ProblemException COUNTS_UNKNOWN if one of the rounds was not counted, INVALID_REQUEST if the numbers are not
     *     those of its groups
     */
    void receive(String round, MovementsDocument document, Caller caller) {
        Reading reading = reading(round, document);
        if (document.from().equals(round)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST).withDetail("A round has no movements to itself.");
        }
        if (!reading.violations().isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST).with("errors", reading.violations());
        }
        byte[] sealed = seal(reading.movements());
        transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into movements (round, earlier, envelope, received_at, received_by)"
                                        + " values (?1, ?2, ?3, now(), ?4) on conflict (round, earlier) do update set"
                                        + " envelope = excluded.envelope, received_at = excluded.received_at,"
                                        + " received_by = excluded.received_by")
                        .setParameter(1, round)
                        .setParameter(2, document.from())
                        .setParameter(3, sealed)
                        .setParameter(4, caller.client())
                        .executeUpdate()));
    }

    /** Movements from the earlier round to this one, if somebody supplied them. */
    public Optional<Movements> find(String earlier, String round) {
        Optional<StoredMovements> stored = transactions.run(() -> Panache.getSession()
                .chain(session -> session.find(StoredMovements.class, new StoredMovements.Key(round, earlier)))
                .map(Optional::ofNullable));
        return stored.map(row -> open(row, earlier, round));
    }

    private Reading reading(String round, MovementsDocument document) {
        RawCounts then = counts.take(document.from()).counts();
        RawCounts now = counts.take(round).counts();
        return new Reading(round, document, HeadCounts.of(then), HeadCounts.of(now), Layout.of(then, now));
    }

    private byte[] seal(Movements movements) {
        try {
            return envelope.encrypt(
                    JSON.writeValueAsBytes(MovementsDocument.of(movements)), place(movements.from(), movements.to()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Movements open(StoredMovements row, String earlier, String round) {
        try {
            byte[] clear = envelope.decrypt(row.envelope, place(earlier, round));
            MovementsDocument document = JSON.readValue(clear, MovementsDocument.class);
            return reading(round, document).movements();
        } catch (IOException e) {
            // The cause could quote the document.
            throw new IllegalStateException("Stored movements can't be read");
        }
    }

    private static String place(String earlier, String round) {
        return "statistics/movements/" + earlier + "/" + round;
    }
}
