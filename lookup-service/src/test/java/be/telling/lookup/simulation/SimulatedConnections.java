package be.telling.lookup.simulation;

import be.telling.lookup.database.Connections;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.sqlclient.ClosedConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one machine to the database. A statement takes time on its way there and back; on both ways the
 * machine can die, stand still or lose the connection, and on the way back it has been executed all the same.
 */
final class SimulatedConnections implements Connections {

    /** One statement in so many takes its time to commit, so that others meet its locks and don't see what it did. */
    private static final int SLOW_COMMITS = 8;

    private final SimulatedReplica replica;
    private final SimulatedMachine machine;
    private final Schedule schedule;
    private final RealDatabase database;
    private final UnaryOperator<String> sabotage;

    /** @param sabotage what is executed in place of a statement */
    SimulatedConnections(
            SimulatedReplica replica,
            SimulatedMachine machine,
            Schedule schedule,
            RealDatabase database,
            UnaryOperator<String> sabotage) {
        this.replica = replica;
        this.machine = machine;
        this.schedule = schedule;
        this.database = database;
        this.sabotage = sabotage;
    }

    @Override
    public RowSet<Row> execute(String sql, @Nullable Object... values) {
        machine.mustLive();
        if (machine.random().nextInt(SLOW_COMMITS) == 0) {
            return executeAndCommitSlowly(sql, values);
        }
        RealConnection connection = database.take();
        try {
            return execute(connection, sql, values);
        } finally {
            database.giveBack(connection);
        }
    }

    @Override
    public Transaction begin() {
        machine.mustLive();
        return new Begun(database.take());
    }

    private RowSet<Row> executeAndCommitSlowly(String sql, @Nullable Object... values) {
        Transaction transaction = begin();
        try {
            RowSet<Row> rows = transaction.execute(sql, values);
            transaction.commit();
            return rows;
        } finally {
            transaction.rollback();
        }
    }

    private RowSet<Row> execute(RealConnection connection, String sql, @Nullable Object... values) {
        return exchange(title(sql), connection, () -> connection.send(sabotage.apply(sql), values));
    }

    private RowSet<Row> exchange(
            String title, RealConnection connection, Supplier<CompletableFuture<RowSet<Row>>> message) {
        int restarts = database.restarts();
        travel("sends " + title, restarts);
        database.time(schedule.now());
        RowSet<Row> rows = answer(connection, message.get());
        travel("is answered " + title, restarts);
        return rows;
    }

    private void travel(String site, int restarts) {
        machine.pause(site, machine.latency().plus(replica.delay()));
        if (replica.losesConnection(site) || restarts != database.restarts()) {
            throw ClosedConnectionException.INSTANCE;
        }
    }

    private RowSet<Row> answer(RealConnection connection, CompletableFuture<RowSet<Row>> answer) {
        Task task = schedule.running();
        while (!answer.isDone() && !database.isAnswered(connection, answer, () -> schedule.wake(task))) {
            machine.reach("waits for a lock");
            schedule.waitUntil(Schedule.NEVER);
        }
        return RealDatabase.join(answer);
    }

    private static String title(String sql) {
        String line = sql.strip().lines().findFirst().orElse("").strip();
        return line.length() > 60 ? line.substring(0, 60) : line;
    }

    private final class Begun implements Transaction {

        private final RealConnection connection;
        private final int restarts = database.restarts();
        private boolean over;

        Begun(RealConnection connection) {
            this.connection = connection;
            connection.begin();
        }

        @Override
        public RowSet<Row> execute(String sql, @Nullable Object... values) {
            requireOpen();
            try {
                return SimulatedConnections.this.execute(connection, sql, values);
            } catch (ClosedConnectionException | Crash e) {
                end();
                throw e;
            }
        }

        @Override
        public void commit() {
            try {
                requireOpen();
                exchange("commit", connection, connection::commit);
            } finally {
                end();
            }
        }

        @Override
        public void rollback() {
            end();
        }

        private void requireOpen() {
            if (over || restarts != database.restarts()) {
                end();
                throw ClosedConnectionException.INSTANCE;
            }
        }

        private void end() {
            if (!over) {
                over = true;
                database.giveBack(connection);
            }
        }
    }
}
