package be.telling.intake.handover;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Which round is handed over next, and by whom: one replica at a time, by a lease on the database's clock. */
@ApplicationScoped
class HandOverQueue {

    /** Renewed after every list; a replica that dies is replaced after this. */
    private static final double LEASE_SECONDS = 30;

    private final Pool pool;

    HandOverQueue(Pool pool) {
        this.pool = pool;
    }

    /** Queues every round that closed since. */
    void enqueueClosed() {
        pool.query("insert into hand_over (round) select name from round where state = 'CLOSED' on conflict do nothing")
                .executeAndAwait();
    }

    Optional<Lease> claim() {
        UUID token = UUID.randomUUID();
        var claimed = pool.preparedQuery("""
                        update hand_over set lease = $1, lease_until = now() + make_interval(secs => $2)
                        where round in (select round from hand_over where next_at <= now() and lease_until <= now()
                                        order by next_at limit 1 for update skip locked)
                        returning round, failures""")
                .executeAndAwait(Tuple.of(token, LEASE_SECONDS))
                .iterator();
        if (!claimed.hasNext()) {
            return Optional.empty();
        }
        Row row = claimed.next();
        return Optional.of(new Lease(row.getString("round"), token, row.getInteger("failures")));
    }

    /** False if another replica holds the round now. */
    boolean renew(Lease lease) {
        return pool.preparedQuery("""
                                update hand_over set lease_until = now() + make_interval(secs => $3)
                                where round = $1 and lease = $2""")
                        .executeAndAwait(Tuple.of(lease.round(), lease.token(), LEASE_SECONDS))
                        .rowCount()
                == 1;
    }

    /** Gives the round back, to be looked at again after a pause. */
    void release(Lease lease, int failures, Duration pause) {
        pool.preparedQuery("""
                        update hand_over set failures = $3, next_at = now() + make_interval(secs => $4),
                          lease = null, lease_until = '-infinity'
                        where round = $1 and lease = $2""")
                .executeAndAwait(Tuple.of(lease.round(), lease.token(), failures, pause.toMillis() / 1_000d));
    }
}
