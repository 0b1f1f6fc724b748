package be.telling.lookup.operation;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what when, and why: written in the transaction that does it, never changed. */
@Singleton
public final class OperationLog {

    private static final String WRITE = """
            insert into operation (subject, client, act, round, reason, persons, change)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    /** Changes of the grant have a record of their own, beside the grant. */
    private static final String READ = """
            select * from (
              select at, subject, client, act, round, reason, persons, change from operation
              union all
              select at, who, null, 'change-grant', null, why, null, what from register_grant_change) o
            where ($1::text is null or round = $1) and ($2::timestamptz is null or at < $2)
            order by at desc limit $3""";

    /**
     * One decision.
     *
     * @param client through which program, where that can be told
     * @param round none if it concerns the asking as a whole
     * @param persons how many it was about, where that can be told
     * @param change what was set to what
     */
    public record Operation(
            OffsetDateTime at,
            @Schema(examples = "an") String subject,
            @Schema(examples = "lookup-page") @Nullable String client,
            @Schema(examples = "pause-round") String act,
            @Schema(examples = "2026") @Nullable String round,

            @Schema(examples = "The register is being maintained.")
            String reason,

            @Nullable Long persons,
            @Nullable String change) {}

    private final Database database;

    OperationLog(Database database) {
        this.database = database;
    }

    void write(Statements tx, Operator by, Act act, @Nullable String round, String reason) {
        write(tx, by, act, round, reason, null, null);
    }

    void write(
            Statements tx,
            Operator by,
            Act act,
            @Nullable String round,
            String reason,
            @Nullable Long persons,
            @Nullable String change) {
        tx.execute(WRITE, by.subject(), by.client(), act.code(), round, reason, persons, change);
    }

    /**
     * The newest first.
     *
     * @param round the only one, or null for all
     * @param before only what was done before
     */
    public List<Operation> read(@Nullable String round, @Nullable OffsetDateTime before, int atMost) {
        List<Operation> operations = new ArrayList<>();
        for (Row row : database.execute(READ, round, before, atMost)) {
            operations.add(new Operation(
                    Times.utc(row.getOffsetDateTime("at")),
                    row.getString("subject"),
                    row.getString("client"),
                    row.getString("act"),
                    row.getString("round"),
                    row.getString("reason"),
                    row.getLong("persons"),
                    row.getString("change")));
        }
        return operations;
    }
}
