package be.telling.lookup.simulation;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A connection to PostgreSQL. It sends what it is given and doesn't wait. */
final class RealConnection {

    private final PgConnection connection;
    private CompletableFuture<RowSet<Row>> last = CompletableFuture.completedFuture(null);
    private boolean inTransaction;

    RealConnection(PgConnection connection) {
        this.connection = connection;
    }

    int processId() {
        return connection.processId();
    }

    /** Sends BEGIN; the next statement goes with it. */
    void begin() {
        simple("begin");
        inTransaction = true;
    }

    CompletableFuture<RowSet<Row>> commit() {
        inTransaction = false;
        return simple("commit");
    }

    CompletableFuture<RowSet<Row>> rollback() {
        inTransaction = false;
        return simple("rollback");
    }

    boolean isInTransaction() {
        return inTransaction;
    }

    /** Whether the last statement has been answered. */
    boolean isIdle() {
        return last.isDone();
    }

    /** A limit in real time says nothing of the simulated: a machine that stands still for seconds would exceed it. */
    private static String withoutRealTimeout(String sql) {
        return sql.replace(
                "'idle_in_transaction_session_timeout', '3000'", "'idle_in_transaction_session_timeout', '0'");
    }

    CompletableFuture<RowSet<Row>> send(String sql, @Nullable Object... values) {
        io.vertx.sqlclient.Tuple tuple = io.vertx.sqlclient.Tuple.tuple();
        for (Object value : values) {
            tuple.addValue(value instanceof byte[] bytes ? Buffer.buffer(bytes) : value);
        }
        last = connection
                .preparedQuery(withoutRealTimeout(sql))
                .execute(Tuple.newInstance(tuple))
                .subscribeAsCompletionStage();
        return last;
    }

    private CompletableFuture<RowSet<Row>> simple(String sql) {
        last = connection.query(sql).execute().subscribeAsCompletionStage();
        return last;
    }
}
