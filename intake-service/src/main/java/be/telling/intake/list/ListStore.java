package be.telling.intake.list;

import be.telling.commons.http.UploadId;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.Reading;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.intake.hint.Hint;
import be.telling.intake.receipt.KeptDigests;
import be.telling.intake.round.ListTerms;
import be.telling.intake.round.RoundGate;
import be.telling.intake.sealing.SealedContent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes lists and their parts. A list comes in staged, invisible, and takes the place of the stored one in a single
 * transaction that holds the round open. For virtual threads: it waits for the database.
 */
@ApplicationScoped
class ListStore {

    private final Pool pool;
    private final RoundGate gate;
    private final ObjectMapper json;
    private final KeptDigests digests;

    ListStore(Pool pool, RoundGate gate, ObjectMapper json, KeptDigests digests) {
        this.pool = pool;
        this.gate = gate;
        this.json = json;
        this.digests = digests;
    }

    ListTerms enter(String round, String organisation) {
        return gate.enter(pool, round, organisation);
    }

    /**
     * @param sealedBySender whether the organisation chose the id, for it is sealed into the list
     * @param upload told to the register side when the list is handed over
     */
    record Staged(UUID id, String keyId, String submittedBy, boolean sealedBySender, UploadId upload) {}

    /** False if there is a list with this id. As with its parts, it isn't waited for until it is on the disk. */
    boolean stage(Staged list, ListTerms terms) {
        return pool.preparedQuery("""
                        insert into staff_list
                          (id, round, organisation, state, definition, reference_date, key_id, submitted_by,
                           sealed_by_sender, upload_id)
                        values ($1, $2, $3, 'STAGED', $4, $5, $6, $7, $8, $9) on conflict (id) do nothing
                        returning set_config('synchronous_commit', 'off', true)""")
                        .executeAndAwait(Tuple.from(List.of(
                                list.id(),
                                terms.round(),
                                terms.organisation(),
                                terms.definition(),
                                terms.referenceDate(),
                                list.keyId(),
                                list.submittedBy(),
                                list.sealedBySender(),
                                list.upload().value())))
                        .rowCount()
                == 1;
    }

    /** The rows of the organisation's list in the last round before this date, if it had one. */
    OptionalInt rowsBefore(String organisation, LocalDate referenceDate) {
        var rows = pool.preparedQuery("""
                        select l.accepted from staff_list l join round r on r.name = l.round
                        where l.organisation = $1 and l.state <> 'STAGED' and r.reference_date < $2
                        order by r.reference_date desc, l.submitted_at desc limit 1""")
                .executeAndAwait(Tuple.of(organisation, referenceDate))
                .iterator();
        return rows.hasNext() ? OptionalInt.of(rows.next().getInteger("accepted")) : OptionalInt.empty();
    }

    /**
     * Adds a part to a staged list. It isn't waited for until it is on the disk: the transaction that makes the list
     * the stored one comes later in the same log and is.
     */
    void addPart(UUID id, SealedPart part) {
        int touched = pool.preparedQuery("""
                        with touched as
                          (update staff_list set touched_at = now() where id = $1 and state = 'STAGED'
                           returning id, set_config('synchronous_commit', 'off', true))
                        insert into sealed_part (list, part, rows, sealed)
                        select id, $2::int, $3::int, $4::bytea from touched""")
                .executeAndAwait(
                        Tuple.of(id, part.position().part(), part.position().rows(), Buffer.buffer(part.sealed())))
                .rowCount();
        if (touched != 1) {
            // The sweep took it for a leftover: its sender was silent for too long.
            throw cutOff();
        }
    }

    /** @param replaced whether it took the place of another list */
    record Kept(boolean replaced, Instant submittedAt) {}

    /**
     * Makes the staged list the stored one.
     *
     * @param bodyDigest SHA-256 of the body as it was sent
     */
    Kept keep(UUID id, ListTerms terms, SealedContent sealed, Reading reading, List<Hint> hints, byte[] bodyDigest) {
        Buffer keptDigest = Buffer.buffer(digests.keep(id, bodyDigest));
        return inTransaction(transaction -> {
            // Sent in one go: the database works in this order, and one that fails ends the transaction.
            Uni<ListTerms> held = gate.holdOpen(transaction, terms);
            Uni<Boolean> removed = removeStored(transaction, terms.round(), terms.organisation());
            var kept = transaction
                    .preparedQuery("""
                            update staff_list set state = 'STORED', submitted_at = now(), parts = $2, sealed_rows = $3,
                              sealed_digest = $4, row_count = $5, accepted = $6, rejected = $7, duplicates = $8,
                              restored_zeros = $9, errors = $10, hints = $11, body_digest = $12
                            where id = $1 and state = 'STAGED' returning submitted_at""")
                    .execute(Tuple.from(List.of(
                            id,
                            sealed.parts(),
                            sealed.rows(),
                            sealed.digest(),
                            reading.rows(),
                            reading.accepted(),
                            reading.rejected(),
                            reading.duplicates(),
                            reading.restoredZeros(),
                            document(new ListedErrors(reading.errors())),
                            document(new ListedHints(hints)),
                            keptDigest)));
            return Uni.combine()
                    .all()
                    .unis(held, removed, kept)
                    .with((open, replaced, rows) -> {
                        if (rows.size() == 0) {
                            throw cutOff();
                        }
                        return new Kept(
                                replaced,
                                rows.iterator()
                                        .next()
                                        .getOffsetDateTime("submitted_at")
                                        .toInstant());
                    })
                    .await()
                    .indefinitely();
        });
    }

    /** Removes a list while the round is open. */
    void withdraw(String round, String organisation) {
        inTransaction(transaction -> {
            gate.enterAndHold(transaction, round, organisation);
            if (!removeStored(transaction, round, organisation).await().indefinitely()) {
                throw ProblemException.of(ProblemType.LIST_UNKNOWN);
            }
            return true;
        });
    }

    void discard(UUID id) {
        pool.preparedQuery("delete from staff_list where id = $1 and state = 'STAGED'")
                .executeAndAwait(Tuple.of(id));
    }

    /** Removes what uploads left that ended with their process. */
    Uni<Integer> sweep(Duration silent) {
        return pool.preparedQuery("""
                        delete from staff_list
                        where state = 'STAGED' and touched_at < now() - make_interval(secs => $1)""")
                .execute(Tuple.of((double) silent.toSeconds()))
                .map(deleted -> deleted.rowCount());
    }

    private static Uni<Boolean> removeStored(SqlConnection transaction, String round, String organisation) {
        return transaction
                .preparedQuery("delete from staff_list where round = $1 and organisation = $2 and state = 'STORED'")
                .execute(Tuple.of(round, organisation))
                .map(removed -> removed.rowCount() > 0);
    }

    private static ProblemException cutOff() {
        return ProblemException.of(ProblemType.LIST_CUT_OFF).withDetail("The list came in too slowly");
    }

    private <T> T inTransaction(Function<SqlConnection, T> work) {
        SqlConnection connection = pool.getConnectionAndAwait();
        try {
            Transaction transaction = connection.beginAndAwait();
            T result;
            try {
                result = work.apply(connection);
            } catch (RuntimeException e) {
                transaction.rollbackAndAwait();
                throw e;
            }
            transaction.commitAndAwait();
            return result;
        } finally {
            connection.closeAndAwait();
        }
    }

    private JsonObject document(Object part) {
        try {
            return new JsonObject(json.writeValueAsString(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can't be written", e);
        }
    }
}
