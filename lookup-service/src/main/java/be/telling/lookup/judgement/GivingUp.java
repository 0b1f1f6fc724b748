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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            where s.round = $1 and q.state = 2 and ($3::bytea is null or s.pseudonym = $3)
            order by s.pseudonym limit $2""";

    /** Different reasons for different persons stay beside each other. */
    private static final String RECORD = """
            update round set given_up_persons = given_up_persons + $3,
              given_up_reason = case when position($2 in coalesce(given_up_reason, '')) > 0 then given_up_reason
                                     else left(concat_ws(E'\\n', given_up_reason, $2::text), 10000) end
            where id = $1 and state = 'counting' and summed_at is null""";

    private final Database database;
    private final Rounds rounds;
    private final Bells bells;

    GivingUp(Database database, Rounds rounds, Bells bells) {
        this.database = database;
        this.rounds = rounds;
        this.bells = bells;
    }

    /** Puts on record what was decided, in the transaction that does it. */
    public interface Ledger {
        void decided(Statements tx, long persons);
    }

    /**
     * Persons of this round who are stuck count as unknown; those who are only open are still asked for.
     *
     * @param person the only one meant, or null for all
     * @return how many
     */
    public long giveUp(String id, @Nullable Pseudonym person, String reason, Ledger ledger) {
        Optional<CountingRound> round = rounds.beingCounted(id);
        if (round.isEmpty()) {
            return 0;
        }
        long all = 0;
        int some;
        do {
            some = database.inTransaction(tx -> giveUp(tx, round.get(), person, reason, ledger));
            all += some;
        } while (some == AT_ONCE);
        bells.ring(Topic.VERDICTS);
        return all;
    }

    private static int giveUp(
            Statements tx, CountingRound round, @Nullable Pseudonym person, String reason, Ledger ledger) {
        Rounds.lock(tx, round.id());
        Map<Pseudonym, String> verdicts = new LinkedHashMap<>();
        for (Row row : tx.execute(STUCK, round.id(), AT_ONCE, person == null ? null : person.bytes())) {
            verdicts.put(AnswerTable.pseudonym(row), Category.UNKNOWN);
        }
        if (!verdicts.isEmpty()
                && tx.execute(RECORD, round.id(), reason, (long) verdicts.size())
                                .rowCount()
                        > 0) {
            new StaffTable(tx, round).judged(verdicts);
            ledger.decided(tx, verdicts.size());
            return verdicts.size();
        }
        return 0;
    }
}
