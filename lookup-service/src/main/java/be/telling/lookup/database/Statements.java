package be.telling.lookup.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import org.jspecify.annotations.Nullable;

/** Where statements are executed: each for itself, or all in one transaction. */
public interface Statements {

    /**
     * Executes one statement and waits for its rows.
     *
     * @param values of $1, $2 and so on; {@code byte[]} for bytea, and what {@link Column} makes for arrays
     */
    RowSet<Row> execute(String sql, @Nullable Object... values);
}
