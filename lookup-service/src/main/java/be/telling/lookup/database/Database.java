package be.telling.lookup.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The database, for code on virtual threads: it waits for each statement. Hibernate can't be used there; entities are
 * for reading in resources, everything that works on many rows comes here.
 */
@Singleton
public final class Database implements Statements {

    /** No statement here should take longer than seconds; without a bound a lost connection would hold its thread forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** serialization_failure and deadlock_detected: nothing has happened, so it can be done again. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    @Override
    public RowSet<Row> execute(String sql, @Nullable Object... values) {
        return execute(pool, sql, values);
    }

    /**
     * Does the work in one transaction, which is rolled back if the work throws. Work that lost against another
     * transaction is done again, so it must not have effects elsewhere.
     */
    public <T extends @Nullable Object> T inTransaction(Function<Statements, T> work) {
        for (int left = TRIES; ; left--) {
            try {
                return tryInTransaction(work);
            } catch (PgException e) {
                if (left == 1 || !TRANSIENT.contains(String.valueOf(e.getSqlState()))) {
                    throw e;
                }
            }
        }
    }

    private <T extends @Nullable Object> T tryInTransaction(Function<Statements, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection.begin());
            T result;
            try {
                result = work.apply((sql, values) -> execute(connection, sql, values));
            } catch (RuntimeException | Error e) {
                rollback(transaction, e);
                throw e;
            }
            complete(transaction.commit());
            return result;
        } finally {
            complete(connection.close());
        }
    }

    private static void rollback(Transaction transaction, Throwable cause) {
        try {
            complete(transaction.rollback());
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static RowSet<Row> execute(SqlClient client, String sql, @Nullable Object... values) {
        io.vertx.sqlclient.Tuple tuple = io.vertx.sqlclient.Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value instanceof byte[] bytes ? Column.buffer(bytes) : value);
        }
        return await(client.preparedQuery(sql).execute(Tuple.newInstance(tuple)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static void complete(Uni<Void> uni) {
        uni.await().atMost(PATIENCE);
    }
}
