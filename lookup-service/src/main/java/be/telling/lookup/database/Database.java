package be.telling.lookup.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The database, for code on virtual threads: it waits for each statement. Hibernate can't be used there; entities are
 * for reading in resources, everything that works on many rows comes here.
 */
@Singleton
public final class Database implements Statements {

    /** serialization_failure and deadlock_detected: nothing has happened, so it can be done again. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01");

    private static final int TRIES = 5;

    private final Connections connections;

    Database(Connections connections) {
        this.connections = connections;
    }

    @Override
    public RowSet<Row> execute(String sql, @Nullable Object... values) {
        return connections.execute(sql, values);
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
        Connections.Transaction transaction = connections.begin();
        T result;
        try {
            result = work.apply(transaction);
        } catch (RuntimeException | Error e) {
            rollback(transaction, e);
            throw e;
        }
        transaction.commit();
        return result;
    }

    private static void rollback(Connections.Transaction transaction, Throwable cause) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
