package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Topic;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.inject.Singleton;

/** Has a round go on that stands still: lifts the halt, and opens the questions again that were set aside. */
@Singleton
class Retry {

    private static final String STATE = "select state from round where id = $1 for update";

    private static final String OPEN = """
            update question set state = 0, attempts = 0, due_at = clock_timestamp()
            where round = $1 and state = 2""";

    private final Database database;
    private final Bells bells;

    Retry(Database database, Bells bells) {
        this.database = database;
        this.bells = bells;
    }

    /** The state of the round; without effect if it isn't being counted. */
    RoundState retry(String round) {
        RoundState state = database.inTransaction(tx -> {
            RoundState found = state(tx, round);
            Rounds.resume(tx, round);
            tx.execute(OPEN, round);
            return found;
        });
        for (Topic topic : Topic.values()) {
            bells.ring(topic);
        }
        return state;
    }

    RoundState stateOf(String round) {
        return database.inTransaction(tx -> state(tx, round));
    }

    private static RoundState state(Statements tx, String round) {
        RowIterator<Row> rows = tx.execute(STATE, round).iterator();
        if (!rows.hasNext()) {
            throw ProblemException.of(ProblemType.ROUND_UNKNOWN);
        }
        return RoundState.fromCode(rows.next().getString("state"));
    }
}
