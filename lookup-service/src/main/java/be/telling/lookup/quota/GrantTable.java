package be.telling.lookup.quota;

import be.telling.lookup.database.Database;
import be.telling.lookup.register.RegisterSettings;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row in which an operator's word stands, and the record of how it came to that. */
@Singleton
final class GrantTable {

    private static final String READ = "select * from register_grant where id = 1";

    private static final String LIMIT = "update register_grant set rate = $1, concurrency = $2 where id = 1";

    private static final String OPEN = "update register_grant set windows = $1 where id = 1";

    private static final String PAUSE = """
            update register_grant
            set paused_at = clock_timestamp(), paused_until = $1::timestamptz, paused_by = $2, paused_why = $3
            where id = 1""";

    private static final String RESUME = """
            update register_grant set paused_at = null, paused_until = null, paused_by = null, paused_why = null
            where id = 1""";

    private static final String NOTE = "insert into register_grant_change (who, why, what) values ($1, $2, $3)";

    private static final String CHANGES =
            "select at, who, why, what from register_grant_change order by n desc limit $1";

    private final Database database;
    private final RegisterSettings settings;

    GrantTable(Database database, RegisterSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    Terms read() {
        Row row = database.execute(READ).iterator().next();
        Double rate = row.getDouble("rate");
        Integer concurrency = row.getInteger("concurrency");
        return new Terms(
                rate == null ? settings.rate() : rate,
                concurrency == null ? settings.concurrency() : concurrency,
                rate,
                concurrency,
                Windows.parse(row.getString("windows")),
                pause(row));
    }

    void limit(@Nullable Double rate, @Nullable Integer concurrency, String what, Decision decision) {
        change(decision, what, LIMIT, rate, concurrency);
    }

    void open(String windows, String what, Decision decision) {
        change(decision, what, OPEN, windows);
    }

    void pause(@Nullable Instant until, String what, Decision decision) {
        OffsetDateTime end = until == null ? null : until.atOffset(ZoneOffset.UTC);
        change(decision, what, PAUSE, end, decision.who(), decision.why());
    }

    void resume(String what, Decision decision) {
        change(decision, what, RESUME);
    }

    List<Change> changes(int most) {
        List<Change> changes = new ArrayList<>();
        for (Row row : database.execute(CHANGES, most)) {
            changes.add(new Change(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("who"),
                    row.getString("why"),
                    row.getString("what")));
        }
        return changes;
    }

    private void change(Decision decision, String what, String sql, @Nullable Object... values) {
        database.inTransaction(tx -> {
            tx.execute(sql, values);
            tx.execute(NOTE, decision.who(), decision.why(), what);
            return null;
        });
    }

    private static @Nullable Pause pause(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("paused_at");
        OffsetDateTime until = row.getOffsetDateTime("paused_until");
        return since == null
                ? null
                : new Pause(
                        since.toInstant(),
                        until == null ? null : until.toInstant(),
                        row.getString("paused_by"),
                        row.getString("paused_why"));
    }
}
