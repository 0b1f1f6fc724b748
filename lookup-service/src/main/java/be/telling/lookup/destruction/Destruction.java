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
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Destroys everything about a round whose counts are acknowledged and whose persons are signed out: rows and key in the
 * one transaction that makes the round counted. Nobody ever sees a counted round that can still be read.
 */
@Dependent
final class Destruction extends RepeatingWorker {

    private static final Logger LOG = Logger.getLogger(Destruction.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String IS_READY = """
            select 1 from round r join handover h on h.round = r.id
            where r.id = $1 and r.state = 'counting' and h.acknowledged_at is not null
              and not exists (select 1 from question q where q.round = r.id and q.state = 3)""";

    private static final String RECORD = """
            insert into destruction (round, destroyed_at, lists, rows, persons, questions,
              given_up_reason, given_up_persons)
            select id, clock_timestamp(), lists, rows, persons, (select count(*) from question where round = $1),
              given_up_reason, given_up_persons
            from round where id = $1""";

    private static final List<String> DESTROY = List.of(
            "delete from staff where round = $1",
            "delete from question where round = $1",
            "delete from sealed_part where delivery in (select delivery from sealed_list where round = $1)",
            "delete from sealed_list where round = $1",
            "delete from handover where round = $1",
            """
            update round r set state = 'counted', counted_at = d.destroyed_at, destroyed_at = d.destroyed_at,
              wrapped_key = null, manifest = null, halted_code = null, halted_at = null, halted_organisation = null
            from destruction d where r.id = $1 and d.round = r.id""");

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
                LOG.infof("round %s is counted, and everything about it destroyed", round.id());
                // Looking again is what makes this replica forget the key.
                rounds.counting();
            }
        }
        return false;
    }

    private boolean destroy(String round) {
        return database.inTransaction(tx -> {
            Rounds.lock(tx, round);
            if (!isReady(tx, round)) {
                return false;
            }
            tx.execute(RECORD, round);
            DESTROY.forEach(statement -> tx.execute(statement, round));
            return true;
        });
    }

    private static boolean isReady(Statements statements, String round) {
        return statements.execute(IS_READY, round).rowCount() > 0;
    }
}
