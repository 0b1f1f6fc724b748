package be.telling.lookup.judgement;

import be.telling.lookup.database.Column;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persons of a round that wait for answers, as a transaction of this package sees them. */
final class StaffTable {

    private static final String WAITING =
            "select pseudonym, waiting_for from staff where round = $1 and waiting_for = any($2::bytea[])";

    // Here and below the pseudonyms are given twice: whatever the database believes of the table, it then never
    // compares
    // the given rows with all those of the round.
    private static final String WAIT = """
            update staff s set waiting_for = w.question
            from unnest($2::bytea[], $3::bytea[]) as w(pseudonym, question)
            where s.round = $1 and s.pseudonym = any($2::bytea[]) and s.pseudonym = w.pseudonym
              and s.verdict is null""";

    private static final String JUDGED = """
            update staff s set waiting_for = null, verdict = v.verdict
            from unnest($2::bytea[], $3::bytea[]) as v(pseudonym, verdict)
            where s.round = $1 and s.pseudonym = any($2::bytea[]) and s.pseudonym = v.pseudonym
              and s.verdict is null""";

    private final Statements statements;
    private final CountingRound round;

    StaffTable(Statements statements, CountingRound round) {
        this.statements = statements;
        this.round = round;
    }

    /** Who waits for one of these questions, and for which. */
    Map<Pseudonym, Pseudonym> waitingFor(Collection<Pseudonym> questions) {
        Map<Pseudonym, Pseudonym> waiting = new LinkedHashMap<>();
        for (Row row : statements.execute(WAITING, round.id(), AnswerTable.column(questions))) {
            waiting.put(
                    AnswerTable.pseudonym(row),
                    Pseudonym.of(row.getBuffer("waiting_for").getBytes()));
        }
        return waiting;
    }

    void wait(Map<Pseudonym, Pseudonym> questions) {
        if (questions.isEmpty()) {
            return;
        }
        statements.execute(
                WAIT, round.id(), AnswerTable.column(questions.keySet()), AnswerTable.column(questions.values()));
    }

    void judged(Map<Pseudonym, String> categories) {
        if (categories.isEmpty()) {
            return;
        }
        List<byte @Nullable []> verdicts = new ArrayList<>();
        categories.forEach((pseudonym, category) -> verdicts.add(
                round.cipher().seal(Content.VERDICT, pseudonym, category.getBytes(StandardCharsets.US_ASCII))));
        statements.execute(JUDGED, round.id(), AnswerTable.column(categories.keySet()), Column.bytes(verdicts));
    }
}
