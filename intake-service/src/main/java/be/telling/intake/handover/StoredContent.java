package be.telling.intake.handover;

import be.telling.commons.http.UploadId;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sealed lists of a round as they lie in the database; one part at a time comes into memory. */
@ApplicationScoped
class StoredContent {

    private final Pool pool;

    StoredContent(Pool pool) {
        this.pool = pool;
    }

    /** A list that the register side has not acknowledged, and what its upload is called in logs. */
    record Waiting(SealedListHeader list, UploadId upload) {}

    /** The next such list of a round. */
    Optional<Waiting> next(String round) {
        var found = pool.preparedQuery("""
                        select id, organisation, definition, reference_date, key_id, parts, sealed_rows,
                          upload_id
                        from staff_list where round = $1 and state = 'STORED' order by organisation limit 1""").executeAndAwait(Tuple.of(round)).iterator();
        return found.hasNext() ? Optional.of(waiting(round, found.next())) : Optional.empty();
    }

    private static Waiting waiting(String round, Row row) {
        // A list that came in before uploads were named has none.
        UploadId upload = UploadId.offered(row.getString("upload_id")).orElseGet(UploadId::random);
        return new Waiting(header(round, row), upload);
    }

    private static SealedListHeader header(String round, Row row) {
        var binding = new ListBinding(
                round,
                row.getString("organisation"),
                row.getString("definition"),
                row.getLocalDate("reference_date"),
                row.getUUID("id"));
        return new SealedListHeader(
                binding,
                row.getString("key_id"),
                SealingKey.suite(),
                row.getInteger("parts"),
                row.getInteger("sealed_rows"));
    }

    SealedPart part(SealedListHeader list, int part) {
        Row row = pool.preparedQuery("select rows, sealed from sealed_part where list = $1 and part = $2")
                .executeAndAwait(Tuple.of(list.binding().listId(), part))
                .iterator()
                .next();
        var position = new PartPosition(part, row.getInteger("rows"), part == list.parts() - 1);
        return new SealedPart(position, row.getBuffer("sealed").getBytes());
    }

    /** The register side has the list: it is marked so and its parts go, in one step. */
    void acknowledged(UUID list, String digest) {
        pool.preparedQuery("""
                        with marked as
                          (update staff_list set state = 'HANDED_OVER', handed_over_at = now(), delivered_digest = $2
                           where id = $1 and state = 'STORED' returning id)
                        delete from sealed_part where list in (select id from marked)""").executeAndAwait(Tuple.of(list, digest));
    }

    /** The round is given up: what wasn't handed over goes too. */
    void forget(String round) {
        pool.preparedQuery("delete from sealed_part where list in (select id from staff_list where round = $1)")
                .executeAndAwait(Tuple.of(round));
    }

    /** What was handed over of a round, for the manifest. */
    List<Manifest.Entry> delivered(String round) {
        RowSet<Row> rows = pool.preparedQuery("""
                        select id, organisation, parts, sealed_rows, accepted, delivered_digest
                        from staff_list where round = $1 and state = 'HANDED_OVER' order by organisation""").executeAndAwait(Tuple.of(round));
        var entries = new ArrayList<Manifest.Entry>();
        for (Row row : rows) {
            entries.add(new Manifest.Entry(
                    row.getString("organisation"),
                    row.getUUID("id"),
                    row.getInteger("parts"),
                    row.getInteger("sealed_rows"),
                    row.getInteger("accepted"),
                    row.getString("delivered_digest")));
        }
        return entries;
    }
}
