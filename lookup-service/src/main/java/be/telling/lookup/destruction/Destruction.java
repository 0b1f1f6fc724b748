package be.telling.lookup.destruction;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.RepeatingWorker;
import be.telling.lookup.work.Topic;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Destroys everything about a round whose counts are acknowledged, or which is abandoned, and whose persons are signed
 * out: rows and key in the one transaction that makes the round counted or abandoned. Nobody ever sees a counted round
 * that can still be read.
 */
@Dependent
final class Destruction extends RepeatingWorker {

    private static final Logger LOG = Logger.getLogger(Destruction.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String IS_READY = """
            select 1 from round r left join handover h on h.round = r.id
            where r.id = $1
              and (r.state = 'counting' and h.acknowledged_at is not null or r.state = 'abandoning' and h.round is null)
              and not exists (select 1 from question q where q.round = r.id and q.state = 3)""";

    private final Database database;
    private final Rounds rounds;

    Destruction(Machine machine, Database database, Rounds rounds, Bells bells) {
        super(machine, "destruction", bells, Topic.ACKNOWLEDGEMENTS, PAUSE);
        this.database = database;
        this.rounds = rounds;
    }

    @Override
    protected boolean step() {
        for (CountingRound round : rounds.counting()) {
            if (round.summed() && isReady(database, round.id()) && destroy(round.id())) {
                LOG.infof(
                        "round %s is %s, and everything about it destroyed",
                        round.id(), round.abandoning() ? "abandoned" : "counted");
                // Looking again is what makes this replica forget the key.
                rounds.counting();
            }
        }
        return false;
    }

    private boolean destroy(String round) {
        return database.inTransaction(tx -> {
            Tables.lock(tx, round);
            if (!isReady(tx, round)) {
                return false;
            }
            Tables.destroy(tx, round);
            return true;
        });
    }

    static boolean isReady(Statements statements, String round) {
        return statements.execute(IS_READY, round).rowCount() > 0;
    }
}
