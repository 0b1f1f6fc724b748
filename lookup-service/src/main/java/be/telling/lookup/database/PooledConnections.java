package be.telling.lookup.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The connections of this process. */
@Singleton
final class PooledConnections implements Connections {

    /** No statement here should take longer than seconds; without a bound a lost connection would hold its thread forever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pool pool;

    PooledConnections(Pool pool) {
        this.pool = pool;
    }

    @Override
    public RowSet<Row> execute(String sql, @Nullable Object... values) {
        return execute(pool, sql, values);
    }

    @Override
    public Transaction begin() {
        SqlConnection connection = await(pool.getConnection());
        try {
            return new Begun(connection, await(connection.begin()));
        } catch (RuntimeException | Error e) {
            complete(connection.close());
            throw e;
        }
    }

    private record Begun(SqlConnection connection, io.vertx.mutiny.sqlclient.Transaction transaction)
            implements Transaction {

        @Override
        public RowSet<Row> execute(String sql, @Nullable Object... values) {
            return PooledConnections.execute(connection, sql, values);
        }

        @Override
        public void commit() {
            end(transaction.commit());
        }

        @Override
        public void rollback() {
            end(transaction.rollback());
        }

        private void end(Uni<Void> how) {
            try {
                complete(how);
            } finally {
                complete(connection.close());
            }
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
