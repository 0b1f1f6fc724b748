package be.telling.lookup.judgement;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.definition.Category;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Topic;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts persons as unknown about whom the register couldn't answer after all patience. Never of itself: a failure isn't
 * an answer, so somebody has to decide it, and the reason stays on record when all else about the round is gone.
 */
@Singleton
public final class GivingUp {

    /** In pages, for it may be many if the register was away for long. */
    private static final int AT_ONCE = 1_000;

    private static final String STUCK = """
            select s.pseudonym from staff s join question q on q.round = s.round and q.pseudonym = s.waiting_for
            where s.round = $1 and q.state = 2 order by s.pseudonym limit $2""";

    private static final String RECORD = """
            update round set given_up_reason = $2, given_up_persons = given_up_persons + $3
            where id = $1 and state = 'counting' and summed_at is null""";

    private final Database database;
    private final Rounds rounds;
    private final Bells bells;

    GivingUp(Database database, Rounds rounds, Bells bells) {
        this.database = database;
        this.rounds = rounds;
        this.bells = bells;
    }

    /** Persons of this round who are stuck count as unknown; those who are only open are still asked for. */
    public void giveUp(String id, String reason) {
        for (CountingRound round : rounds.counting()) {
            if (round.id().equals(id)) {
                while (database.inTransaction(tx -> giveUp(tx, round, reason)) == AT_ONCE) {
                    // Page by page.
                }
            }
        }
        bells.ring(Topic.VERDICTS);
    }

    private static int giveUp(Statements tx, CountingRound round, String reason) {
        Rounds.lock(tx, round.id());
        Map<Pseudonym, String> verdicts = new LinkedHashMap<>();
        for (Row row : tx.execute(STUCK, round.id(), AT_ONCE)) {
            verdicts.put(AnswerTable.pseudonym(row), Category.UNKNOWN);
        }
        if (!verdicts.isEmpty()
                && tx.execute(RECORD, round.id(), reason, (long) verdicts.size())
                                .rowCount()
                        > 0) {
            new StaffTable(tx, round).judged(verdicts);
        }
        return verdicts.size();
    }
}
