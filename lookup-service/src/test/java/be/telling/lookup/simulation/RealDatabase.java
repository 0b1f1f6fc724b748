package be.telling.lookup.simulation;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database on a real server. What depends on real time elsewhere doesn't here: a statement is either answered before
 * anything else happens, or it waits for a lock, and then it is known when it goes on.
 */
final class RealDatabase {

    /** After which it is asked whether a statement waits for a lock; the answer doesn't depend on it. */
    private static final Duration USUAL = Duration.ofMillis(4);

    private static final Duration LOOKING_AGAIN = Duration.ofNanos(200_000);

    private static final String BLOCKERS = "select unnest(pg_blocking_pids($1)) as pid";

    private static final String TABLES = """
            select string_agg(quote_ident(tablename), ',') as names from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history'""";

    /** What the planner believes must not depend on earlier simulations either. */
    private static final String FORGET_STATISTICS = "delete from pg_statistic where starelid >= 16384";

    private final Supplier<RealConnection> connect;
    private final DatabaseTime time;
    private final RealConnection observer;
    private final Deque<RealConnection> free = new ArrayDeque<>();
    private final List<RealConnection> taken = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, String> seeds = new HashMap<>();
    private final String tables;
    private int restarts;

    /** A statement that waits for a lock, and what is to be done when it doesn't any more. */
    private record Waiting(RealConnection connection, CompletableFuture<?> answer, Runnable then) {}

    RealDatabase(Supplier<RealConnection> connect, DatabaseTime time) {
        this.connect = connect;
        this.time = time;
        this.observer = connect.get();
        this.tables = observe(TABLES).iterator().next().getString("names");
        rememberRowsOfMigrations();
    }

    /** Everything as after the migrations. */
    void reset() {
        time(0);
        waiting.clear();
        // What is kept for good elsewhere is another scenario's here.
        observe("set session_replication_role = replica");
        observe("truncate " + tables);
        observe("reset session_replication_role");
        seeds.forEach((table, copy) -> observe("insert into " + table + " select * from " + copy));
        observe(FORGET_STATISTICS);
    }

    /** What the time is there from now on, in nanoseconds since the beginning. */
    void time(long moment) {
        time.set(moment);
    }

    RealConnection take() {
        RealConnection connection = free.isEmpty() ? connect.get() : free.pop();
        taken.add(connection);
        return connection;
    }

    /** Loses all connections, as when PostgreSQL is started again: what was under way is undone. */
    void restart() {
        restarts++;
        for (RealConnection connection : List.copyOf(taken)) {
            if (!connection.isIdle()) {
                observe("select pg_cancel_backend($1)", connection.processId());
            } else if (connection.isInTransaction()) {
                join(connection.rollback());
            }
        }
        lookAtWaiting();
    }

    /** Connections from before the last restart are lost. */
    int restarts() {
        return restarts;
    }

    /** Takes a connection back, from whoever held it: what was not committed is undone, as when a client vanishes. */
    void giveBack(RealConnection connection) {
        if (!connection.isIdle()) {
            // The server goes on with what was sent, whether there still is a client or not.
            waiting.replaceAll(one -> one.connection() == connection
                    ? new Waiting(connection, one.answer(), () -> giveBack(connection))
                    : one);
            return;
        }
        if (connection.isInTransaction()) {
            join(connection.rollback());
            lookAtWaiting();
        }
        taken.remove(connection);
        free.push(connection);
    }

    /** Waits until a statement is answered; false if it waits for a lock, and {@code then} is run when it is over. */
    boolean isAnswered(RealConnection connection, CompletableFuture<?> answer, Runnable then) {
        while (!isDone(answer, USUAL)) {
            Set<Integer> blockers = blockers(connection);
            if (!blockers.isEmpty() && !isInCircle(connection, blockers)) {
                waiting.add(new Waiting(connection, answer, then));
                return false;
            }
        }
        lookAtWaiting();
        return true;
    }

    /** Reads or changes something from outside of the simulation. */
    RowSet<Row> observe(String sql, @Nullable Object... values) {
        return join(observer.send(sql, values));
    }

    static <T> T join(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("the simulation was interrupted", e);
        }
    }

    /** What happened just now may have set others free. Each goes on or waits still before anything else happens. */
    private void lookAtWaiting() {
        for (Waiting one : List.copyOf(waiting)) {
            while (!isDone(one.answer(), LOOKING_AGAIN)
                    && blockers(one.connection()).isEmpty()) {
                // It is between two locks, or about to be answered.
            }
            if (one.answer().isDone() && waiting.remove(one)) {
                one.then().run();
            }
        }
    }

    private Set<Integer> blockers(RealConnection connection) {
        Set<Integer> blockers = new HashSet<>();
        observe(BLOCKERS, connection.processId()).forEach(row -> blockers.add(row.getInteger("pid")));
        return blockers;
    }

    /** Whether a deadlock is being resolved. */
    private boolean isInCircle(RealConnection connection, Set<Integer> blockers) {
        Deque<Integer> next = new ArrayDeque<>(blockers);
        Set<Integer> seen = new HashSet<>();
        for (Integer pid = next.poll(); pid != null; pid = next.poll()) {
            if (pid == connection.processId()) {
                return true;
            }
            if (seen.add(pid)) {
                observe(BLOCKERS, pid).forEach(row -> next.add(row.getInteger("pid")));
            }
        }
        return false;
    }

    private void rememberRowsOfMigrations() {
        observe("create schema remembered");
        for (String table : tables.split(",")) {
            String copy = "remembered." + table;
            observe("create table " + copy + " as select * from " + table);
            if (observe("select 1 from " + copy + " limit 1").rowCount() > 0) {
                seeds.put(table, copy);
            }
        }
    }

    private static boolean isDone(CompletableFuture<?> answer, Duration atMost) {
        try {
            answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException("the simulation was interrupted", e);
        }
    }
}
