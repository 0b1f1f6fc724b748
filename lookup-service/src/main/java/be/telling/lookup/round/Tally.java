package be.telling.lookup.round;

import be.telling.lookup.work.Machine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How much of a round's work is done. Figures about the work, never about its results. */
@Singleton
public final class Tally {

    /**
     * The work in figures.
     *
     * @param lists lists here
     * @param persons listed, under whatever number
     * @param undecided persons without a verdict
     * @param stuck those of them who wait for a question that was set aside
     * @param open questions known and to be asked
     */
    public record Figures(long lists, long persons, long undecided, long stuck, long open) {}

    private static final String COUNT = """
            select (select count(*) from sealed_list where round = $1) as lists,
                   (select case when admitted_at is null then (select count(*) from staff where round = $1) else persons end
                    from round where id = $1) as persons,
                   (select count(*) from staff where round = $1 and waiting_for is not null) as undecided,
                   (select count(*) from staff s join question q on q.round = s.round and q.pseudonym = s.waiting_for
                    where s.round = $1 and q.state = 2) as stuck,
                   (select count(*) from question where round = $1 and state in (0, 3)) as open""";

    /** Looking must not take more than a small part of the database's time, however often somebody asks. */
    private static final int PART = 20;

    private final Pool pool;
    private final Machine machine;
    private final ConcurrentMap<String, Looked> looked = new ConcurrentHashMap<>();

    Tally(Pool pool, Machine machine) {
        this.pool = pool;
        this.machine = machine;
    }

    private record Looked(Figures figures, long at, long took) {

        boolean isFresh(long now) {
            return now - at < PART * took;
        }
    }

    /** Of a large round not of this moment, but of seconds ago at most. */
    public Uni<Figures> of(String round) {
        long now = machine.nanoTime();
        looked.values().removeIf(one -> !one.isFresh(now));
        Looked last = looked.get(round);
        return last != null ? Uni.createFrom().item(last.figures()) : look(round, now);
    }

    private Uni<Figures> look(String round, long begun) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(round))
                .map(rows -> figures(rows.iterator().next()))
                .invoke(figures -> {
                    long now = machine.nanoTime();
                    looked.put(round, new Looked(figures, now, now - begun));
                });
    }

    private static Figures figures(Row row) {
        return new Figures(
                row.getLong("lists"),
                row.getLong("persons"),
                row.getLong("undecided"),
                row.getLong("stuck"),
                row.getLong("open"));
    }
}
