package be.telling.lookup.delivery;

import be.telling.lookup.work.Machine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reads the figures about a round's work: all its questions, so not more often than there is something new to see. */
@Singleton
class WorkTable {

    private static final long FRESH = Duration.ofMillis(500).toNanos();

    /** Looking must not take more than a small part of the time. */
    private static final int PART = 20;

    private static final String STEPS = """
            select step, count(*) as questions, count(*) filter (where state in (1, 3)) as answered,
                   count(*) filter (where state = 2) as stuck, count(*) filter (where ahead) as ahead,
                   count(*) filter (where ahead and state in (1, 3)) as ahead_answered,
                   count(*) filter (where state = 3) as leaving, count(*) filter (where inscription = 4) as signed_out
            from question where round = $1 group by step order by step""";

    private static final String WAITING = """
            select count(*) as waiting, count(distinct q.pseudonym) as waited_for
            from staff s join question q on q.round = s.round and q.pseudonym = s.waiting_for
            where s.round = $1 and s.waiting_for is not null and q.step = 1 and not q.ahead""";

    private final Pool pool;
    private final Machine machine;
    private final ConcurrentMap<String, Looked> looked = new ConcurrentHashMap<>();

    WorkTable(Pool pool, Machine machine) {
        this.pool = pool;
        this.machine = machine;
    }

    private record Looked(Work work, long at, long took) {

        boolean isFresh(long now) {
            return now - at < Math.max(FRESH, PART * took);
        }
    }

    Uni<Work> of(String round) {
        long now = machine.nanoTime();
        looked.values().removeIf(one -> !one.isFresh(now));
        Looked last = looked.get(round);
        return last != null ? Uni.createFrom().item(last.work()) : look(round, now);
    }

    private Uni<Work> look(String round, long begun) {
        return pool.preparedQuery(STEPS)
                .execute(Tuple.of(round))
                .flatMap(steps -> pool.preparedQuery(WAITING)
                        .execute(Tuple.of(round))
                        .map(waiting -> work(steps, waiting.iterator().next()))
                        .invoke(work -> {
                            long now = machine.nanoTime();
                            looked.put(round, new Looked(work, now, now - begun));
                        }));
    }

    private static Work work(RowSet<Row> rows, Row waiting) {
        List<Work.Step> steps = new ArrayList<>();
        long leaving = 0;
        long signedOut = 0;
        for (Row row : rows) {
            while (steps.size() < row.getInteger("step")) {
                steps.add(new Work.Step(0, 0, 0, 0, 0));
            }
            steps.add(new Work.Step(
                    row.getLong("questions"),
                    row.getLong("answered"),
                    row.getLong("stuck"),
                    row.getLong("ahead"),
                    row.getLong("ahead_answered")));
            leaving += row.getLong("leaving");
            signedOut += row.getLong("signed_out");
        }
        return new Work(steps, waiting.getLong("waiting"), waiting.getLong("waited_for"), leaving, signedOut);
    }
}
