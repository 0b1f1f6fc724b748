package be.telling.lookup.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads how many rows of whose list could not be admitted. */
@Singleton
class RejectedRows {

    private static final String OF_ROUND =
            "select organisation, rows from rejected_rows where round = $1 order by organisation";

    private final Pool pool;

    RejectedRows(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Progress.Rejected>> of(String round) {
        return pool.preparedQuery(OF_ROUND).execute(Tuple.of(round)).map(found -> {
            List<Progress.Rejected> rejected = new ArrayList<>();
            for (Row row : found) {
                rejected.add(new Progress.Rejected(row.getString("organisation"), row.getLong("rows")));
            }
            return rejected;
        });
    }
}
