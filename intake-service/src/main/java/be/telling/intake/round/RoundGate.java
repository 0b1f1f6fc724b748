package be.telling.intake.round;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a list in, or says why not. What waits for the database is for virtual threads. */
@ApplicationScoped
public class RoundGate {

    private static final String TERMS = """
            select state, definition, reference_date, sealed_only,
                   participants -> 'organisations' @> jsonb_build_array(jsonb_build_object('code', $2::text)) as takes_part
            from round where name = $1""";

    /** The terms of the open round, or the problem of a round that doesn't take this organisation's list. */
    public ListTerms enter(SqlClient database, String round, String organisation) {
        return terms(database, TERMS, round, organisation).await().indefinitely();
    }

    /** As {@link #enter}, and the round stays open until the end of the transaction. */
    public ListTerms enterAndHold(SqlClient transaction, String round, String organisation) {
        return held(transaction, round, organisation).await().indefinitely();
    }

    /**
     * Holds the round open until the end of the transaction, whoever asks the database next in it. Fails with a
     * {@link ProblemException} if it was closed since, or is another round now than the one that was entered.
     */
    public Uni<ListTerms> holdOpen(SqlClient transaction, ListTerms entered) {
        return held(transaction, entered.round(), entered.organisation()).invoke(now -> {
            if (!now.equals(entered)) {
                throw ProblemException.of(ProblemType.ROUND_CHANGED)
                        .withDetail("The terms of the round changed while the list came in; send it again");
            }
        });
    }

    private static Uni<ListTerms> held(SqlClient transaction, String round, String organisation) {
        return terms(transaction, TERMS + " for update", round, organisation);
    }

    private static Uni<ListTerms> terms(SqlClient database, String query, String round, String organisation) {
        return database.preparedQuery(query)
                .execute(Tuple.of(round, organisation))
                .map(rows -> terms(rows, round, organisation));
    }

    private static ListTerms terms(RowSet<Row> rows, String round, String organisation) {
        if (rows.size() == 0) {
            throw Rounds.unknown();
        }
        Row row = rows.iterator().next();
        if (!row.getBoolean("takes_part")) {
            throw ProblemException.of(ProblemType.ORGANISATION_UNKNOWN);
        }
        RoundState state = RoundState.valueOf(row.getString("state"));
        if (state != RoundState.OPEN) {
            throw Rounds.notOpen(state);
        }
        return new ListTerms(
                round,
                organisation,
                row.getString("definition"),
                row.getLocalDate("reference_date"),
                row.getBoolean("sealed_only"));
    }
}
