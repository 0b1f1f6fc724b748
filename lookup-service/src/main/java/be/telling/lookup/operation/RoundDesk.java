package be.telling.lookup.operation;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.destruction.Abandonment;
import be.telling.lookup.judgement.GivingUp;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Topic;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** What operators do to a round; each is recorded in the transaction that does it, with who and why. */
@Singleton
public final class RoundDesk {

    private static final Logger LOG = Logger.getLogger(RoundDesk.class);

    private static final String PAUSE =
            "update round set paused_at = coalesce(paused_at, clock_timestamp()) where id = $1";

    private static final String RESUME = "update round set paused_at = null where id = $1";

    private static final String OPEN_ALL = """
            update question set state = 0, attempts = 0, due_at = clock_timestamp()
            where round = $1 and state = 2""";

    /** Also who waits between two attempts needn't wait any longer. */
    private static final String OPEN_ONE = """
            update question q set state = 0, attempts = 0, due_at = clock_timestamp()
            from staff s
            where s.round = $1 and s.pseudonym = $2 and q.round = $1 and q.pseudonym = s.waiting_for
              and q.state in (0, 2) and q.lease is null""";

    private final Database database;
    private final OpenPersons persons;
    private final GivingUp givingUp;
    private final Abandonment abandonment;
    private final OperationLog log;
    private final Bells bells;

    RoundDesk(
            Database database,
            OpenPersons persons,
            GivingUp givingUp,
            Abandonment abandonment,
            OperationLog log,
            Bells bells) {
        this.database = database;
        this.persons = persons;
        this.givingUp = givingUp;
        this.abandonment = abandonment;
        this.log = log;
        this.bells = bells;
    }

    /** Has the work on a round stand still; what is under way is still stored. */
    public RoundState pause(String round, Operator by, String reason) {
        return database.inTransaction(tx -> {
            RoundState state = requireUnfinished(tx, round);
            tx.execute(PAUSE, round);
            log.write(tx, by, Act.PAUSE_ROUND, round, reason);
            return state;
        });
    }

    /** Lets a paused round go on. */
    public RoundState resume(String round, Operator by, String reason) {
        RoundState state = database.inTransaction(tx -> {
            RoundState found = requireUnfinished(tx, round);
            tx.execute(RESUME, round);
            log.write(tx, by, Act.RESUME_ROUND, round, reason);
            return found;
        });
        ring();
        return state;
    }

    /** Lifts a halt, and opens the questions again that were set aside; without effect if nothing is to be done. */
    public RoundState retry(String round, Operator by, String reason) {
        RoundState state = database.inTransaction(tx -> {
            RoundState found = state(tx, round);
            Rounds.resume(tx, round);
            long opened = tx.execute(OPEN_ALL, round).rowCount();
            log.write(tx, by, Act.RETRY_ROUND, round, reason, null, "questions opened again: " + opened);
            return found;
        });
        ring();
        return state;
    }

    /** Asks again for one person at once. */
    public void retry(String round, String handle, Operator by, String reason) {
        database.inTransaction(tx -> {
            state(tx, round);
            Pseudonym person = persons.requireOpen(tx, round, handle, false);
            tx.execute(OPEN_ONE, round, person.bytes());
            log.write(tx, by, Act.RETRY_PERSON, round, reason, 1L, null);
            return person;
        });
        ring();
    }

    /** Counts everybody who is stuck as unknown; how many. */
    public long giveUp(String round, Operator by, String reason) {
        state(database, round);
        long persons = givingUp.giveUp(
                round, null, reason, (tx, count) -> log.write(tx, by, Act.GIVE_UP, round, reason, count, null));
        if (persons == 0) {
            log.write(database, by, Act.GIVE_UP, round, reason, persons, null);
        }
        return persons;
    }

    /** Counts one person who is stuck as unknown; others who wait for the same answer stay open. */
    public void giveUp(String round, String handle, Operator by, String reason) {
        state(database, round);
        Pseudonym person = persons.requireOpen(database, round, handle, true);
        long given = givingUp.giveUp(
                round,
                person,
                reason,
                (tx, count) -> log.write(tx, by, Act.GIVE_UP_PERSON, round, reason, count, null));
        if (given == 0) {
            // Somebody else decided, or asked again, in the meantime.
            throw ProblemException.of(ProblemType.PERSON_NOT_STUCK);
        }
    }

    /** Gives a round up for good; see {@link Abandonment}. */
    public RoundState abandon(String round, Operator by, String reason, boolean leaveInscribed) {
        RoundState state = database.inTransaction(tx -> {
            RoundState found = abandonment.abandon(tx, round, reason, leaveInscribed);
            String change = leaveInscribed ? "nobody is signed out any more" : null;
            log.write(tx, by, Act.ABANDON_ROUND, round, reason, null, change);
            return found;
        });
        LOG.infof("round %s is given up: %s", round, state.code());
        ring();
        return state;
    }

    /** @throws ProblemException if there is no such round */
    RoundState state(String round) {
        return state(database, round);
    }

    private static RoundState state(Statements statements, String round) {
        return Rounds.lockedState(statements, round).orElseThrow(() -> ProblemException.of(ProblemType.ROUND_UNKNOWN));
    }

    private static RoundState requireUnfinished(Statements tx, String round) {
        RoundState state = state(tx, round);
        if (state != RoundState.RECEIVING && state != RoundState.COUNTING) {
            throw ProblemException.of(ProblemType.ROUND_STATE).with("state", state.code());
        }
        return state;
    }

    private void ring() {
        Arrays.stream(Topic.values()).forEach(bells::ring);
    }
}
