package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.RoundKeys;
import be.telling.lookup.round.RoundState;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;

/**
 * Sealed lists in the database. Parts come in under the id of their delivery, where nobody sees them; one transaction
 * at the end makes them the list of their organisation.
 */
@Singleton
class StoredLists {

    private static final String PART =
            "insert into sealed_part (delivery, part, rows, last, sealed) values ($1, $2, $3, $4, $5)";

    private static final String ROUND = """
            insert into round (id, definition, reference_date, state, wrapped_key) values ($1, $2, $3, 'receiving', $4)
            on conflict do nothing""";

    private static final String LOCKED = "select state, definition, reference_date from round where id = $1 for update";

    private static final String EARLIER =
            "select list_id, delivery, sha256 from sealed_list where round = $1 and organisation = $2";

    private static final String LIST = """
            insert into sealed_list (round, organisation, list_id, delivery, key_id, parts, rows, sha256)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (round, organisation) do update
              set list_id = excluded.list_id, delivery = excluded.delivery, key_id = excluded.key_id,
                  parts = excluded.parts, rows = excluded.rows, sha256 = excluded.sha256,
                  received_at = clock_timestamp()""";

    private static final String ALL_THERE = "select count(*)::int as parts from sealed_part where delivery = $1";

    private static final String FORGET = "delete from sealed_part where delivery = $1";

    /** A delivery that still goes on has a younger part than that. */
    private static final String FORGET_ABANDONED = """
            delete from sealed_part where delivery in
              (select delivery from sealed_part p
               where not exists (select 1 from sealed_list l where l.delivery = p.delivery)
               group by delivery having max(stored_at) < now() - interval '1 hour')""";

    private final Database database;
    private final RoundKeys keys;

    StoredLists(Database database, RoundKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void add(UUID delivery, SealedPart part) {
        database.execute(
                PART,
                delivery,
                part.position().part(),
                part.position().rows(),
                part.position().last(),
                part.sealed());
    }

    void forget(UUID delivery) {
        database.execute(FORGET, delivery);
    }

    /** Makes a delivery the list of its organisation. @return false if it is that already, by an earlier delivery */
    boolean complete(UUID delivery, SealedListHeader header, byte[] sha256) {
        return database.inTransaction(tx -> complete(tx, delivery, header, sha256));
    }

    private boolean complete(Statements tx, UUID delivery, SealedListHeader header, byte[] sha256) {
        ListBinding binding = header.binding();
        tx.execute(ROUND, binding.round(), binding.definition(), binding.referenceDate(), keys.create(binding.round()));
        Row round = tx.execute(LOCKED, binding.round()).iterator().next();
        for (Row earlier : tx.execute(EARLIER, binding.round(), binding.organisation())) {
            if (earlier.getUUID("list_id").equals(binding.listId())) {
                tx.execute(FORGET, delivery);
                return again(sha256, earlier);
            }
            tx.execute(FORGET, earlier.getUUID("delivery"));
        }
        requireReceiving(round, binding);
        if (tx.execute(ALL_THERE, delivery).iterator().next().getInteger("parts") != header.parts()) {
            throw ProblemException.of(ProblemType.SERVICE_UNAVAILABLE);
        }
        tx.execute(
                LIST,
                binding.round(),
                binding.organisation(),
                binding.listId(),
                delivery,
                header.keyId(),
                header.parts(),
                header.rows(),
                sha256);
        return true;
    }

    private static boolean again(byte[] sha256, Row earlier) {
        if (!Arrays.equals(sha256, earlier.getBuffer("sha256").getBytes())) {
            throw ProblemException.of(ProblemType.SEALED_LIST_INVALID)
                    .withDetail("Another list with the same id was received before.");
        }
        return false;
    }

    private static void requireReceiving(Row round, ListBinding binding) {
        RoundState state = RoundState.fromCode(round.getString("state"));
        state.requireKept();
        if (state != RoundState.RECEIVING) {
            throw ProblemException.of(ProblemType.ROUND_ALREADY_COUNTING);
        }
        if (!round.getString("definition").equals(binding.definition())
                || !round.getLocalDate("reference_date").equals(binding.referenceDate())) {
            throw ProblemException.of(ProblemType.SEALED_LIST_INVALID)
                    .withDetail("The other lists of the round were sealed for another definition or reference date.");
        }
    }

    @Scheduled(every = "10m", delayed = "1m")
    @RunOnVirtualThread
    void forgetAbandoned() {
        database.execute(FORGET_ABANDONED);
    }
}
