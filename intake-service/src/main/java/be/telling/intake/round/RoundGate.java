package be.telling.intake.round;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a list in, or says why not. For virtual threads: it waits for the database. */
@ApplicationScoped
public class RoundGate {

    private static final String TERMS = """
            select state, definition, reference_date, sealed_only,
                   participants -> 'organisations' @> jsonb_build_array(jsonb_build_object('code', $2::text)) as takes_part
            from round where name = $1""";

    /** The terms of the open round, or the problem of a round that doesn't take this organisation's list. */
    public ListTerms enter(SqlClient database, String round, String organisation) {
        return terms(database, TERMS, round, organisation);
    }

    /** As {@link #enter}, and the round stays open until the end of the transaction. */
    public ListTerms enterAndHold(SqlClient transaction, String round, String organisation) {
        return terms(transaction, TERMS + " for update", round, organisation);
    }

    /**
     * Holds the round open until the end of the transaction.
     *
     * @throws ProblemException if it was closed since, or is another round now than the one that was entered
     */
    public void holdOpen(SqlClient transaction, ListTerms entered) {
        ListTerms now = enterAndHold(transaction, entered.round(), entered.organisation());
        if (!now.equals(entered)) {
            throw ProblemException.of(ProblemType.ROUND_CHANGED)
                    .withDetail("The terms of the round changed while the list came in; send it again");
        }
    }

    private static ListTerms terms(SqlClient database, String query, String round, String organisation) {
        Row row = row(database, query, round, organisation);
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

    private static Row row(SqlClient database, String query, String round, String organisation) {
        var rows = database.preparedQuery(query)
                .executeAndAwait(Tuple.of(round, organisation))
                .iterator();
        if (!rows.hasNext()) {
            throw Rounds.unknown();
        }
        Row row = rows.next();
        if (!row.getBoolean("takes_part")) {
            throw ProblemException.of(ProblemType.ORGANISATION_UNKNOWN);
        }
        return row;
    }
}
